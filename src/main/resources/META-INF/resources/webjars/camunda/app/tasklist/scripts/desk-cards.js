// What a card says in place of the engine's terms: whose it is, how much, since when and until when, and what colleagues have done.
const TEMPLATE = `
<div class="keiyaku-card">
  <div class="keiyaku-card-line" ng-if="card.company || card.subject">
    <strong>{{card.number}}</strong><span class="keiyaku-amount">{{card.amount}}</span>
  </div>
  <div ng-if="card.company" class="keiyaku-company">{{card.company}}</div>
  <div ng-if="card.subject" class="keiyaku-company">{{card.subject}}</div>
  <div ng-if="!card.company && card.person" class="keiyaku-company">{{card.person}}</div>
  <div ng-if="!card.company && !card.subject" class="keiyaku-company">{{subject}}</div>
  <div class="keiyaku-card-line keiyaku-card-small">
    <span class="keiyaku-deadline {{card.urgency}}" ng-if="card.deadline">{{words[card.urgency]}}{{card.deadline}}</span>
    <span ng-if="card.waiting">{{card.waiting}}経過</span>
  </div>
  <div class="keiyaku-card-line keiyaku-card-small">
    <label class="keiyaku-choice" ng-if="card && !card.assignee" ng-click="$event.stopPropagation()">
      <input type="checkbox" ng-checked="chosen.has(card.id)" ng-click="choose()" aria-label="{{card.number}}をまとめて引き受ける対象にする"> 未着手
    </label>
    <span ng-if="card.assignee" class="keiyaku-claimed">担当 {{card.claimedBy}}</span>
    <span ng-if="card.comments" class="keiyaku-comments">コメント{{card.comments}}件</span>
  </div>
</div>`;

angular.module('keiyaku.desk-cards', ['keiyaku.desk']).directive('keiyakuCard', ['desk', desk => ({
  restrict: 'E',
  scope: {card: '<', subject: '<'},
  template: TEMPLATE,
  link(scope) {
    scope.words = {late: '期限超過 ', today: '本日まで ', '': '期限 '};
    scope.chosen = desk.chosen;
    scope.choose = () => (desk.chosen.delete(scope.card.id) || desk.chosen.add(scope.card.id));
  }
})]).config(['ViewsProvider', ViewsProvider => {
  ViewsProvider.registerDefaultView('tasklist.card', {
    id: 'keiyaku-card',
    priority: 1000,
    template: '<keiyaku-card card="card" subject="subject"></keiyaku-card>',
    // AngularJS makes it with new
    controller: ['$scope', 'desk', function ($scope, desk) {
      $scope.subject = $scope.task._embedded?.variable?.find(({name}) => name === 'subject')?.value;
      desk.card($scope.task.id).then(card => {
        $scope.card = card;
      }).catch(angular.noop);
    }]
  });
}]);
