// What the tables are written with, by the labels that forms and diagrams have for it.
const WORDS = {
  PASSED: '審査に通過',
  NOT_PASSED: '審査に通らなかった',
  CLERK: '担当者が確認',
  AUTOMATIC: '自動で受け付け',
  true: 'はい',
  false: 'いいえ'
};

export const inWords = value => WORDS[value] ?? (value === null || value === undefined ? '（なし）' : `${value}`);
