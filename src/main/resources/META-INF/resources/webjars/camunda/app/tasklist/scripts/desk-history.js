// The history of a task names persons by their names: the engine knows them by their user ids.
const PERSONS = ['assignee', 'owner'];

angular.module('keiyaku.desk-history', ['keiyaku.desk']).run(['camAPI', 'desk', (camAPI, desk) => {
  const history = camAPI.resource('history');
  const task = camAPI.resource('task');
  const { userOperation } = history;
  const { comments } = task;

  /** What was found, by names; by user ids where the task is no longer one of the clerk's desks. */
  const named = (id, found) => desk.people(id).then(names => {
    const name = userId => names[userId] ?? userId;
    return found.map(entry => ({
      ...entry,
      userId: name(entry.userId),
      ...(PERSONS.includes(entry.property) ? {newValue: name(entry.newValue), orgValue: name(entry.orgValue)} : {})
    }));
  }, () => found);

  history.userOperation = function (query, done) {
    return userOperation.call(this, query, (error, found) =>
      (error ? done(error) : named(query.taskId, found).then(entries => done(null, entries))));
  };
  task.comments = function (id, ...rest) {
    return comments.call(this, id, ...rest).then(found => named(id, found));
  };
}]);
