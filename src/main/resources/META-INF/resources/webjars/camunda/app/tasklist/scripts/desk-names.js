// The store's name as the window's title, the names of staff with the surname first, and the number of tasks of each filter.
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

angular.module('keiyaku.desk-names', ['keiyaku.desk']).run(['$rootScope', '$interval', 'desk', ($rootScope, $interval, desk) => {
  let name;
  let store;
  const look = () => {
    if (!$rootScope.authentication) {
      return;
    }
    desk.workplace().then(workplace => {
      ({ name, store } = workplace);
      document.title = `${workplace.store} タスク一覧`;
    }).catch(angular.noop);
  };
  // Tasklist's own has the given name first
  $rootScope.$watch(() => {
    const page = angular.element(document.body).scope();
    if (name && page?.userFullName && page.userFullName !== name) {
      page.userFullName = name;
    }
    const brand = store && angular.element(document.querySelector('.navbar-brand')).scope();
    if (brand && brand.brandName !== store) {
      brand.brandName = store;
    }
  });
  $rootScope.$on('authentication.changed', look);
  look();
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
