// Which task comes first, and what of one task must not be read as another's.

// Tasklist's own is the newest first, and wins over the order of a filter
const DUE_FIRST = JSON.stringify([{sortBy: 'dueDate', sortOrder: 'asc'}, {sortBy: 'created', sortOrder: 'asc'}]);

// what Tasklist offers by a click on the text itself, though the store refuses it to a desk; their tips stay
const FIXED = '.task-card .due-date, .task-card .groups';
const FIXED_FOR_CLERKS = '.task-card .assignee [cam-widget-inline-field]';
const MAY_CHANGE = 'keiyaku-may-change';

for (const event of ['click', 'keydown']) {
  document.addEventListener(event, change => {
    const fixed = document.documentElement.classList.contains(MAY_CHANGE) ? FIXED : `${FIXED}, ${FIXED_FOR_CLERKS}`;
    if (change.key !== 'Tab' && change.target.closest?.(fixed)) {
      change.stopImmediatePropagation();
      change.preventDefault();
    }
  }, true);
}

const base = document.querySelector('base');
const engine = `${base.getAttribute('engine-api')}engine/${new URL(base.href).pathname.split('/').at(-2)}`;

/** Whether whoever is signed in gives tasks to others: the administrator. */
async function mayAssign() {
  const right = { resourceName: 'TASK', resourceType: 7, permissionName: 'UPDATE', resourceId: '*' };
  const answer = await fetch(`${engine}/authorization/check?${new URLSearchParams(right)}`, { headers: { Accept: 'application/json' } });
  return answer.ok && (await answer.json()).authorized === true;
}

/** After a refusal Tasklist waits for a change of the task that never comes. */
function lookAgain() {
  const card = angular.element(document.querySelector('[cam-tasklist-task-meta]')).isolateScope();
  if (card?.submitInProgress) {
    card.submitInProgress = false;
    card.taskData.changed('task');
    card.taskData.changed('taskList');
  }
}

angular.module('keiyaku.task-list', []).run(['$rootScope', '$location', 'Notifications', ($rootScope, $location, Notifications) => {
  let opened;
  const addError = Notifications.addError;
  Notifications.addError = function (...error) {
    lookAgain();
    return addError.apply(this, error);
  };
  const look = async () => {
    const allowed = Boolean($rootScope.authentication) && await mayAssign().catch(() => false);
    document.documentElement.classList.toggle(MAY_CHANGE, allowed);
  };
  $rootScope.$on('authentication.changed', look);
  look();
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
