// The number of tasks of each filter.
const COUNTED_EVERY = 30000;

let failedAt = 0;

/** Tasklist writes a count at the open filter only. A page that nobody sees asks for nothing. */
function countAll(desk) {
  if (document.hidden || Date.now() - failedAt < COUNTED_EVERY) {
    return;
  }
  document.querySelectorAll('.task-filters .task-filter').forEach(async item => {
    const { filter } = angular.element(item).scope() ?? {};
    const link = item.querySelector('.name a');
    if (!filter || !link) {
      return;
    }
    const count = await desk.count(filter.id).catch(() => {
      failedAt = Date.now();
    });
    if (count === undefined) {
      return;
    }
    const shown = link.querySelector('.keiyaku-count') ?? link.appendChild(Object.assign(document.createElement('span'), {className: 'keiyaku-count'}));
    shown.textContent = count;
    shown.setAttribute('aria-label', `${count}件`);
  });
}

angular.module('keiyaku.desk-counts', ['keiyaku.desk']).run(['$interval', 'desk', ($interval, desk) => {
  let counting;
  const count = () => {
    clearTimeout(counting);
    counting = setTimeout(() => countAll(desk), 200);
  };
  new MutationObserver(changes => changes.some(({target}) => target.closest?.('.task-filters, [cam-tasks]')) && !changes.every(({target}) => target.closest?.('.name')) && count())
    .observe(document.documentElement, {childList: true, subtree: true});
  $interval(count, COUNTED_EVERY);
  document.addEventListener('visibilitychange', count);
}]);
