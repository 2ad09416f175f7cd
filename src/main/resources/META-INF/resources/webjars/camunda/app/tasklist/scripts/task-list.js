// Which task comes first, and what of one task must not be read as another's.

// Tasklist's own is the newest first, and wins over the order of a filter
const DUE_FIRST = JSON.stringify([{sortBy: 'dueDate', sortOrder: 'asc'}, {sortBy: 'created', sortOrder: 'asc'}]);

// what Tasklist offers by a click on the text itself, though the store refuses it to a desk; their tips stay
const FIXED = '.task-card .groups';
const FIXED_FOR_CLERKS = '.task-card .assignee [cam-widget-inline-field]';
const MAY_CHANGE = 'keiyaku-may-change';
const MAY_START = 'keiyaku-may-start';
const HAS_COCKPIT = 'keiyaku-has-cockpit';

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

async function ask(path, parameters) {
  const answer = await fetch(`${engine}${path}?${new URLSearchParams(parameters)}`, { headers: { Accept: 'application/json' } });
  return answer.ok ? answer.json() : {};
}

/** Whether whoever is signed in gives tasks to others: the administrator. */
const mayAssign = async () => (await ask('/authorization/check', {
  resourceName: 'TASK', resourceType: 7, permissionName: 'UPDATE', resourceId: '*'
})).authorized === true;

/** Whether there is a process that whoever is signed in begins by its form; asked as Tasklist's own dialog asks. */
const mayStart = async () => (await ask('/process-definition/count', {
  latest: true, active: true, startableInTasklist: true, startablePermissionCheck: true
})).count > 0;

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
  let opened = {};
  const addError = Notifications.addError;
  Notifications.addError = function (...error) {
    lookAgain();
    return addError.apply(this, error);
  };
  const page = document.documentElement.classList;
  const { shortcuts } = window.camTasklistConf;
  const { startProcess } = shortcuts;
  const look = async () => {
    const { authentication } = $rootScope;
    const [change, start] = await Promise.all([mayAssign, mayStart].map(may => Boolean(authentication) && may().catch(() => false)));
    page.toggle(MAY_CHANGE, change);
    page.toggle(MAY_START, start);
    page.toggle(HAS_COCKPIT, Boolean(authentication?.canAccess('cockpit')));
    // the list of shortcuts names what may be done
    if (start) {
      shortcuts.startProcess = startProcess;
    } else {
      delete shortcuts.startProcess;
    }
  };
  const broadcast = $rootScope.$broadcast;
  $rootScope.$broadcast = function (name, ...rest) {
    return name === 'shortcut:startProcess' && !page.contains(MAY_START) ? {} : broadcast.call(this, name, ...rest);
  };
  $rootScope.$on('authentication.changed', look);
  look();
  $rootScope.$on('$locationChangeStart', () => {
    if ($location.path() === '/' && !$location.search().sorting) {
      $location.search('sorting', DUE_FIRST).replace();
    }
  });
  $rootScope.$on('$locationChangeSuccess', () => {
    const {task = opened.task, filter} = $location.search();
    if (task !== opened.task || filter !== opened.filter) {
      Notifications.clear({type: 'danger'});
    }
    opened = {task, filter};
  });
}]);
