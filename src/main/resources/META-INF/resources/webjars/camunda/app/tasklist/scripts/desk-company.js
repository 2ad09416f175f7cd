// The company that a task is about, beside its form: cases, papers, mails.
const TEMPLATE = `
<div class="keiyaku-file" ng-if="file">
  <h4>{{file.company}} <small>{{file.number}}</small></h4>
  <h5>案件</h5>
  <div class="keiyaku-table" tabindex="0" role="region" aria-label="案件の一覧"><table class="cam-table">
    <thead><tr><th scope="col">番号</th><th scope="col">種類</th><th scope="col">日付</th><th scope="col" class="keiyaku-amount">金額</th><th scope="col">状況</th><th scope="col">ご担当者</th><th scope="col">書類</th></tr></thead>
    <tbody><tr ng-repeat="each in file.cases">
      <td>{{each.number}}</td><td>{{each.kind}}</td><td>{{each.day}}</td><td class="keiyaku-amount">{{each.amount}}</td><td>{{each.state}}</td><td>{{each.person}}</td>
      <td><a ng-if="file.papers.includes(each.number)" ng-href="{{paper(each.number)}}" target="_blank" rel="noopener">{{papers[each.kind] || 'お申込内容'}}（PDF）</a></td>
    </tr></tbody>
  </table></div>
  <h5>お客様へのメール</h5>
  <p ng-if="!file.mails.length">送ったメールはありません。</p>
  <details ng-repeat="mail in file.mails">
    <summary>{{mail.sentAt}} {{mail.subject}}</summary>
    <p>宛先：{{mail.to}}</p>
    <pre>{{mail.text || '確認用のコードやリンクを含むメールのため、本文は残していません。'}}</pre>
  </details>
</div>
<p ng-if="failed">会社の情報はありません。</p>`;

angular.module('keiyaku.desk-company', ['keiyaku.desk']).config(['ViewsProvider', ViewsProvider => {
  ViewsProvider.registerDefaultView('tasklist.task.detail', {
    id: 'keiyaku-company',
    label: '会社',
    priority: 900,
    template: TEMPLATE,
    // AngularJS makes it with new
    controller: ['$scope', 'desk', function ($scope, desk) {
      let latest;
      $scope.papers = {見積: '見積書', 注文: '注文請書', 請求: '請求書'};
      $scope.taskData.newChild($scope).observe('task', task => {
        const asked = {};
        latest = asked;
        $scope.file = undefined;
        $scope.failed = false;
        if (task) {
          $scope.paper = number => desk.paper(task.id, number);
          desk.card(task.id).then(card => card?.company && desk.company(task.id)).then(file => {
            if (asked === latest) {
              $scope.file = file;
              $scope.failed = !file;
            }
          }).catch(() => {
            if (asked === latest) {
              $scope.failed = true;
            }
          });
        }
      });
    }]
  });
}]);
