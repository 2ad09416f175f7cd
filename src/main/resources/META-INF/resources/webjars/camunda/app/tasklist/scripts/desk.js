/*
 * What the store tells of tasks beyond the engine (dev.keiyaku.desk), and what the plugins of this folder share. The cards of a page
 * are asked for at once.
 */
const base = document.querySelector('base');
const DESK = `${base.getAttribute('app-root')}/api/desk`;
const ENGINE = `${base.getAttribute('engine-api')}engine/${new URL(base.href).pathname.split('/').at(-2)}`;

angular.module('keiyaku.desk', []).factory('desk', ['$rootScope', '$http', '$timeout', ($rootScope, $http, $timeout) => {
  const chosen = new Set();
  // what one clerk has ticked is not for the next one
  $rootScope.$on('authentication.changed', () => chosen.clear());
  let asked;

  function ask() {
    const ids = new Set();
    const answer = $timeout(() => {
      asked = undefined;
      return $http.get(`${DESK}/cards`, {params: {ids: [...ids]}});
    }).then(({data}) => new Map(data.map(card => [card.id, card])));
    return {ids, answer};
  }

  return {
    /** The tasks that are ticked in the list. */
    chosen,
    /** @returns a promise of what the card of a task says; of nothing when it is no task of the clerk's desks */
    card(id) {
      asked ??= ask();
      asked.ids.add(id);
      return asked.answer.then(cards => cards.get(id));
    },
    /** How many tasks a filter has. */
    count: filter => $http.get(`${ENGINE}/filter/${filter}/count`).then(({data}) => data.count),
    search: query => $http.get(`${DESK}/search`, {params: {query}}).then(({data}) => data),
    /** The company that a task is about. */
    company: id => $http.get(`${DESK}/tasks/${id}/company`).then(({data}) => data),
    /** @returns a promise of the names of those who are named in a task's history, by their user ids */
    people: id => $http.get(`${DESK}/tasks/${id}/people`).then(({data}) => data),
    /** @returns where a paper of that company is */
    paper: (id, number) => `${DESK}/tasks/${id}/papers/${number}`,
    /** Takes a task from a colleague. */
    release: (id, reason) => $http.post(`${DESK}/tasks/${id}/release`, {reason})
  };
}]);
