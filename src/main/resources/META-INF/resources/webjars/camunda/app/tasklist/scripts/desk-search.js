// The search over all of a clerk's desks, and claiming several tasks at once: in place of Tasklist's search by the engine's terms.
const TEMPLATE = `
<form class="keiyaku-search" role="search" ng-submit="find()">
  <input type="search" class="form-control" ng-model="asked.query" ng-change="later()" maxlength="100"
    placeholder="番号・会社名・お名前・件名・金額で探す" aria-label="番号、会社名、お名前、件名、金額で探す">
  <button type="submit" class="btn btn-default">検索</button>
</form>
<div class="keiyaku-chosen" ng-if="chosen.size">
  <span>{{chosen.size}}件を選択中</span>
  <button type="button" class="btn btn-primary btn-sm" ng-click="claim()" ng-disabled="claiming">まとめて引き受ける</button>
  <button type="button" class="btn btn-link btn-sm" ng-click="all()">表示中の未着手をすべて選ぶ</button>
  <button type="button" class="btn btn-link btn-sm" ng-click="chosen.clear()">選択を外す</button>
</div>
<div class="keiyaku-found" ng-if="found" role="region" aria-label="検索結果" aria-live="polite">
  <div class="keiyaku-card-line"><h4>検索結果</h4><button type="button" class="btn btn-link btn-sm" ng-click="close()">一覧に戻る</button></div>
  <p ng-if="!found.waiting.length && !found.past.length">担当する案件の中に、該当するものはありません。</p>
  <p ng-if="found.more">対応中のタスクはすべて、これまでの案件は新しいものから表示しています。語を足すと絞り込めます。</p>
  <h5 ng-if="found.waiting.length">対応中のタスク</h5>
  <ul class="list-unstyled">
    <li class="keiyaku-result" ng-repeat="each in found.waiting track by each.id" ng-class="{active: isOpen(each)}" ng-click="open(each)">
      <h4><button type="button" class="btn-link">{{each.task}}</button></h4>
      <keiyaku-card card="each"></keiyaku-card>
    </li>
  </ul>
  <h5 ng-if="found.past.length">これまでの案件</h5>
  <ul class="list-unstyled">
    <li class="keiyaku-past" ng-repeat="each in found.past">
      <span class="keiyaku-card-line"><strong>{{each.number}}</strong><span>{{each.amount}}</span></span>
      <span class="keiyaku-company">{{each.company}} {{each.person}}</span>
      <span class="keiyaku-company" ng-if="each.subject">{{each.subject}}</span>
      <span class="keiyaku-card-small">{{each.day}} {{each.kind}} {{each.state}}</span>
    </li>
  </ul>
</div>`;

const PAUSE = 350;

angular.module('keiyaku.desk-search', ['keiyaku.desk']).config(['ViewsProvider', ViewsProvider => {
  ViewsProvider.registerDefaultView('tasklist.list', {
    id: 'keiyaku-search',
    priority: 1000,
    template: TEMPLATE,
    // AngularJS makes it with new
    controller: ['$scope', '$location', '$timeout', '$q', 'camAPI', 'desk', 'Notifications', function ($scope, $location, $timeout, $q, camAPI, desk, Notifications) {
      const Task = camAPI.resource('task');
      let pause;
      let last;
      $scope.asked = {query: ''};
      $scope.chosen = desk.chosen;
      const mark = () => document.querySelector('.column.tasks-list').classList.toggle('keiyaku-searching', Boolean($scope.found));
      $scope.close = () => {
        $scope.asked.query = '';
        $scope.found = undefined;
        mark();
      };
      $scope.find = () => {
        $timeout.cancel(pause);
        const query = $scope.asked.query?.trim();
        last = query;
        if (!query) {
          return $scope.close();
        }
        return desk.search(query).then(found => {
          if (query === last) {
            $scope.found = found;
            mark();
          }
        }).catch(() => Notifications.addError({status: '検索できませんでした', message: '接続を確かめて、もう一度お試しください。'}));
      };
      $scope.later = () => {
        $timeout.cancel(pause);
        pause = $timeout($scope.find, PAUSE);
      };
      desk.found = () => $scope.found?.waiting;
      desk.again = () => $scope.found && $scope.find();
      $scope.isOpen = ({id}) => $location.search().task === id;
      $scope.open = ({id}) => {
        $location.search('task', id);
        $scope.$root.$broadcast('keiyaku:opened');
      };
      const shown = () => $scope.found?.waiting ?? angular.element(document.querySelector('[cam-tasks]')).isolateScope()?.tasks ?? [];
      $scope.all = () => shown().filter(({assignee}) => !assignee).forEach(({id}) => desk.chosen.add(id));
      $scope.$watch(() => $location.search().filter, (filter, former) => filter !== former && desk.chosen.clear());
      $scope.claim = () => {
        const visible = new Set(shown().map(({id}) => id));
        const ids = [...desk.chosen].filter(id => visible.has(id));
        if (!ids.length) {
          desk.chosen.clear();
          return;
        }
        $scope.claiming = true;
        const claimed = ids.map(id => $q((resolve) => Task.claim(id, $scope.$root.authentication.name, error => resolve(!error))));
        $q.all(claimed).then(outcomes => {
          const missed = outcomes.filter(done => !done).length;
          desk.chosen.clear();
          $scope.claiming = false;
          desk.again();
          $scope.tasklistData.changed('taskList');
          $scope.tasklistData.changed('task');
          Notifications.addMessage({
            status: `${outcomes.length - missed}件を引き受けました`,
            message: missed ? `${missed}件は、ほかの担当者が先に引き受けたか、完了しています。` : '',
            duration: 8000
          });
        });
      };
      const leave = ({target}) => $scope.found && target.closest?.('.task-filters .task-filter .name') && $scope.$evalAsync($scope.close);
      document.addEventListener('click', leave, true);
      $scope.$on('shortcut:focusList', () => document.querySelector('.keiyaku-result button')?.focus());
      $scope.$on('shortcut:focusSearch', () => document.querySelector('.keiyaku-search input')?.focus());
      $scope.$on('$destroy', () => {
        document.removeEventListener('click', leave, true);
        $timeout.cancel(pause);
        desk.found = undefined;
        desk.again = undefined;
      });
    }]
  });
}]);
