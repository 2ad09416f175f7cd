// Names for what Tasklist shows as a picture alone: without them a screen reader says "button" or "link".
const NAMES = [
  ['.region-toggle[data-region=filters]', 'フィルターの列を開閉する'],
  ['.region-toggle[data-region=list]', '一覧の列を開閉する'],
  ['.region-toggle[data-region=task]', 'タスクの列を開閉する'],
  ['.maximize', 'タスクを大きく表示する'],
  ['.reset-regions', '三つの列に戻す'],
  ['a.glyphicon-remove-sign', 'この並べ替えを外す'],
  ['a.sort-direction', '昇順と降順を切り替える'],
  ['.dropdown-toggle', '並べ替えを加える'],
  ['.instance-link', 'Cockpitで開く'],
  ['.assignee button, .assignee a.glyphicon', '担当を外れる'],
  ['.task-filters .actions a', 'フィルターを編集する'],
  ['.task-card-details .shutter a', '詳細を開閉する']
];

let naming;

function name() {
  naming = undefined;
  NAMES.forEach(([selector, text]) => document.querySelectorAll(selector).forEach(control => {
    if (!control.hasAttribute('aria-label') && !control.textContent.trim()) {
      control.setAttribute('aria-label', text);
    }
  }));
}

new MutationObserver(() => {
  naming ??= setTimeout(name, 100);
}).observe(document.documentElement, {childList: true, subtree: true});
