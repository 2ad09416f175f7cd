/** What is told of a decision that has been handed in, by its words on the form; the number of its case stands before it. */
export const OUTCOMES = {
  '受け付ける': 'を受け付けました',
  '取り消す': 'を取り消しました',
  'お断りする': 'をお断りしました',
  '認める': 'を認めました',
  '断る': 'をお断りしました',
  'メールで回答する': 'にメールで回答しました',
  '回答せずに終える': 'を回答せずに終えました',
  '承認して公開する': 'を承認して公開しました',
  '差し戻す': 'を差し戻しました',
  '内容を確認し直す': 'の内容を確認し直しました',
  '承認を求める': 'の承認を求めました',
  '取りやめる': 'を取りやめました',
  '訂正して、もう一度登録する': 'を訂正して、もう一度登録しました',
  '登録せずに取り消す': 'を登録せずに取り消しました',
  'お客様から受領を聞き取った': 'の受領を記録しました',
  'まだ確認できない': 'の受領は、改めて確認します',
  '審査に通ったものとして先へ進める': 'を先へ進めました',
  '審査に通らなかったものとして取り消す': 'を取り消しました',
  '審査の結果を待たずに取り消す': 'を取り消しました',
  'もう一度審査を受ける': 'の審査をもう一度求めました',
  '個別に請求する': 'を個別に請求しました',
  '契約を終了する': 'の契約を終了しました'
};

/** @returns the sentence about a completed task, whatever its form */
export function outcome(number, decision, task) {
  return OUTCOMES[decision] ? `${number} ${OUTCOMES[decision]}` : `${number} の「${decision || task}」を完了しました`;
}
