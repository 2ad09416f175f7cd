// Where Cockpit would head an instance with the engine's id for it, the heading has the number that people know.
angular.module('keiyaku.numbers', []).run(['$rootScope', $rootScope => {
  $rootScope.$on('page.breadcrumbs.changed', (event, crumbs) => {
    crumbs.filter(crumb => crumb.processInstance?.businessKey).forEach(crumb => {
      crumb.label = crumb.processInstance.businessKey;
    });
  });
}]);
