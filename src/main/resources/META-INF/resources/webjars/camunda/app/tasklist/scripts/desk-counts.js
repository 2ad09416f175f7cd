// The number of tasks of each filter.
const COUNTED_EVERY = 30000;

let failedAt = 0;

/** Tasklist writes a count at the open filter only. A page that nobody sees asks for nothing. */
function countAll(desk) {
  if (document.hidden || Date.now() - failedAt < COUNTED_EVERY) {
    return [];
  }
  return [...document.querySelectorAll('.task-filters .task-filter')].map(async item => {
    const { filter } = angular.element(item).scope() ?? {};
    const link = item.querySelector('.name a');
    if (!filter || !link) {
      return undefined;
    }
    const count = await desk.count(filter.id).catch(() => {
      failedAt = Date.now();
    });
    if (count === undefined) {
      return undefined;
    }
    const shown = link.querySelector('.keiyaku-count') ?? link.appendChild(Object.assign(document.createElement('span'), {className: 'keiyaku-count'}));
    shown.textContent = count;
    shown.setAttribute('aria-label', `${count}件`);
    return { item, count };
  });
}

angular.module('keiyaku.desk-counts', ['keiyaku.desk']).run(['$interval', '$location', 'desk', ($interval, $location, desk) => {
  let counting;
  let chosen = Boolean($location.search().filter);

  /** Tasklist opens its first filter when none is asked for, even if nothing waits there. */
  async function openWaiting(counts) {
    const known = (await Promise.all(counts)).filter(Boolean);
    // a dialog closes when another filter opens
    if (chosen || !known.length || !$location.search().filter || document.querySelector('.modal-dialog')) {
      return;
    }
    chosen = true;
    const current = known.find(({ item }) => item.classList.contains('active'));
    const waiting = known.find(({ count: tasks }) => tasks);
    if (current && !current.count && waiting && !$location.search().task) {
      const scope = angular.element(waiting.item).scope();
      scope.$apply(() => scope.focus(scope.filter));
    }
  }

  const count = () => {
    clearTimeout(counting);
    counting = setTimeout(() => openWaiting(countAll(desk)), 200);
  };
  document.addEventListener('click', ({ target }) => {
    chosen ||= Boolean(target.closest?.('.task-filters, .start-process-action'));
  }, true);
  new MutationObserver(changes => changes.some(({target}) => target.closest?.('.task-filters, [cam-tasks]')) && !changes.every(({target}) => target.closest?.('.name')) && count())
    .observe(document.documentElement, {childList: true, subtree: true});
  $interval(count, COUNTED_EVERY);
  document.addEventListener('visibilitychange', count);
}]);
