// Whose workplace a webapp is: the store's name in its head and its window's title, and whoever is signed in with the surname first.
const workplace = `${document.querySelector('base').getAttribute('app-root')}/api/desk/workplace`;

angular.module('keiyaku.workplace', []).run(['$rootScope', '$http', '$injector', ($rootScope, $http, $injector) => {
  let known = {};
  const look = () => {
    if ($rootScope.authentication) {
      $http.get(workplace).then(({data}) => {
        known = {...data};
      }).catch(angular.noop);
    }
  };
  /** The webapps put the given name first, one of them in two places; a name that has been changed since is asked for anew. */
  function nameOn(scope) {
    if (!Object.hasOwn(scope, 'userFullName') || !scope.userFullName || scope.userFullName === known.name) {
      return;
    }
    if (known.former && known.former !== scope.userFullName) {
      known = {store: known.store};
      look();
      return;
    }
    known.former = scope.userFullName;
    scope.userFullName = known.name;
  }
  $rootScope.$watch(() => {
    for (let scope = known.name && angular.element(document.body).scope(); scope; scope = scope.$parent) {
      nameOn(scope);
    }
    if (known.store && !document.title.startsWith(known.store)) {
      document.title = `${known.store} ${document.title.replace('Camunda', '').trim()}`;
    }
    const brand = known.store && angular.element(document.querySelector('.navbar-brand')).scope();
    if (brand && brand.brandName !== known.store) {
      brand.brandName = known.store;
    }
  });
  // it asks for the name of whoever is signed in, but only once a page has used it: ours in Cockpit do not
  if ($injector.has('page')) {
    $injector.get('page');
  }
  $rootScope.$on('authentication.changed', look);
  look();
}]);
