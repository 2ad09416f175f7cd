/*
 * Cockpit shows its buttons to whoever may read, and the store then refuses. Here the engine is asked first, for each
 * page: without the right to change what it shows, user-styles.css hides what changes it. What is open to nobody
 * (webapp-doors.yml) is hidden from everybody, there or as a plugin that config.js leaves out.
 */
const MAY_CHANGE = 'keiyaku-may-change';
const HAS_TASKLIST = 'keiyaku-has-tasklist';

// a value that would open a dialog, and links to a webapp that would not let whoever is signed in enter: they stay as text
const FIXED = `a[ng-click="showDialog()"], html:not(.${HAS_TASKLIST}) a[href*="/app/tasklist/"]`;

document.addEventListener('click', event => {
  if (event.target.closest?.(FIXED)) {
    event.stopImmediatePropagation();
    event.preventDefault();
  }
}, true);

const base = document.querySelector('base');
const engine = `${base.getAttribute('engine-api')}engine/${new URL(base.href).pathname.split('/').at(-2)}`;

// the engine's names and numbers of what can be changed
const INSTANCE = { resourceName: 'PROCESS_INSTANCE', resourceType: 8, permissionName: 'UPDATE' };
const DEFINITION = { resourceName: 'PROCESS_DEFINITION', resourceType: 6, permissionName: 'UPDATE_INSTANCE' };
const DECISION = { resourceName: 'DECISION_DEFINITION', resourceType: 10, permissionName: 'UPDATE' };
const DEPLOYMENT = { resourceName: 'DEPLOYMENT', resourceType: 9, permissionName: 'DELETE' };

async function ask(path, parameters = {}) {
  const answer = await fetch(`${engine}${path}?${new URLSearchParams(parameters)}`, { headers: { Accept: 'application/json' } });
  return answer.ok ? answer.json() : {};
}

const isAllowed = async (right, resourceId = '*') =>
  (await ask('/authorization/check', { ...right, resourceId })).authorized === true;

const anyOf = async rights => (await Promise.all(rights)).some(Boolean);

/** Whether something on a page may be changed by whoever is signed in. */
async function mayChange(path) {
  const [, instance] = path.match(/^\/process-instance\/([^/]+)/) ?? [];
  const [, definition] = path.match(/^\/process-definition\/([^/]+)/) ?? [];
  const definitionId = instance ? (await ask(`/process-instance/${instance}`)).definitionId : definition;
  const rights = [isAllowed(DEFINITION, definitionId ? definitionId.split(':')[0] : undefined)];
  if (instance) {
    rights.push(isAllowed(INSTANCE, instance));
  } else if (!definition) {
    rights.push(isAllowed(INSTANCE), isAllowed(DECISION), isAllowed(DEPLOYMENT));
  }
  return anyOf(rights);
}

angular.module('keiyaku.rights', []).run(['$rootScope', '$location', ($rootScope, $location) => {
  let page;
  const look = async () => {
    const path = $location.path();
    page = path;
    document.documentElement.classList.toggle(HAS_TASKLIST, Boolean($rootScope.authentication?.canAccess('tasklist')));
    // on the page of signing in there is nobody to ask about
    const allowed = Boolean($rootScope.authentication) && await mayChange(path).catch(() => false);
    if (page === path) {
      document.documentElement.classList.toggle(MAY_CHANGE, allowed);
    }
  };
  $rootScope.$on('$routeChangeSuccess', look);
  $rootScope.$on('authentication.changed', look);
}]);
