// Which task comes first, and what of one task must not be read as another's.

// Tasklist's own is the newest first, and wins over the order of a filter
const DUE_FIRST = JSON.stringify([{sortBy: 'dueDate', sortOrder: 'asc'}, {sortBy: 'created', sortOrder: 'asc'}]);

angular.module('keiyaku.task-list', []).run(['$rootScope', '$location', 'Notifications', ($rootScope, $location, Notifications) => {
  let opened;
  $rootScope.$on('$locationChangeStart', () => {
    if ($location.path() === '/' && !$location.search().sorting) {
      $location.search('sorting', DUE_FIRST).replace();
    }
  });
  $rootScope.$on('$locationChangeSuccess', () => {
    const {task} = $location.search();
    if (task && opened && task !== opened) {
      Notifications.clearAll();
    }
    opened = task ?? opened;
  });
}]);
