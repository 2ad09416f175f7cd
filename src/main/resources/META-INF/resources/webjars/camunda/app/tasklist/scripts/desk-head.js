// What is always in view of a task: whose it is, how much, whose products, until when, and who has claimed it.
const TEMPLATE = `
<div class="keiyaku-head" ng-if="card" data-number="{{card.number}}">
  <dl>
    <div ng-if="card.company || card.subject"><dt>{{card.number}}</dt><dd>{{card.company || card.subject}}</dd></div>
    <div ng-if="card.company && card.subject"><dt>件名</dt><dd>{{card.subject}}</dd></div>
    <div ng-if="!card.company && card.person"><dt>依頼者</dt><dd>{{card.person}}</dd></div>
    <div ng-if="card.amount"><dt>金額</dt><dd class="keiyaku-total">{{card.amount}}</dd></div>
    <div ng-if="card.makers"><dt>メーカー</dt><dd>{{card.makers}}</dd></div>
    <div ng-if="card.deadline"><dt>期限</dt><dd><span class="keiyaku-deadline {{card.urgency}}">{{words[card.urgency]}}{{card.deadline}}</span></dd></div>
    <div><dt>担当</dt><dd>{{card.assignee ? card.claimedBy : 'まだいません'}}</dd></div>
  </dl>
  <p class="keiyaku-hint" ng-if="!card.assignee">フォームの入力を始めると、自分が引き受けたことになります。</p>
  <p class="keiyaku-hint" ng-if="others()">{{card.claimedBy}}さんが引き受けているため、入力できません。
    <button type="button" class="btn btn-link btn-sm" ng-if="!releasing" ng-click="begin()">担当から外す</button></p>
  <form class="keiyaku-release" ng-if="releasing && others()" ng-submit="release()">
    <label>外す理由（コメントとして残ります）
      <input type="text" class="form-control" ng-model="entered.reason" maxlength="500" required></label>
    <button type="submit" class="btn btn-primary btn-sm" ng-disabled="!entered.reason">外す</button>
    <button type="button" class="btn btn-link btn-sm" ng-click="cancel()">やめる</button>
  </form>
</div>`;

angular.module('keiyaku.desk-head', ['keiyaku.desk']).directive('camTasklistTaskMeta', ['$compile', 'desk', 'Notifications', ($compile, desk, Notifications) => ({
  restrict: 'A',
  link(parent, element) {
    const scope = parent.$new();
    scope.words = {late: '期限超過 ', today: '本日まで ', '': ''};
    scope.entered = {};
    const data = parent.taskData.newChild(scope);
    let latest;
    data.observe('task', task => {
      const asked = {};
      latest = asked;
      if (scope.card?.id !== task?.id) {
        scope.card = undefined;
        scope.cancel();
      }
      if (task) {
        desk.card(task.id).then(card => {
          if (asked === latest) {
            scope.card = card;
            document.documentElement.classList.toggle('keiyaku-no-company', !card?.company);
          }
        }).catch(angular.noop);
      }
    });
    scope.others = () => scope.card?.assignee && scope.card.assignee !== scope.$root.authentication?.name;
    scope.begin = () => {
      scope.releasing = true;
    };
    scope.cancel = () => {
      scope.releasing = false;
      scope.entered = {};
    };
    scope.release = () => {
      const { id } = scope.card;
      return desk.release(id, scope.entered.reason).then(() => {
        if (scope.card?.id === id) {
          scope.cancel();
        }
      }).catch(({data: answer}) => {
        Notifications.addError({status: '担当から外せませんでした', message: answer?.message ?? '', scope});
      }).finally(() => {
        data.changed('task');
        data.changed('taskList');
      });
    };
    element.after($compile(TEMPLATE)(scope));
  }
})]);
