// What the webapps' locale files do not reach: the page's language, and AngularJS's own names for calendars.
document.documentElement.lang = 'ja';

const app = document.querySelector('base').getAttribute('app-name');

const weekdays = ['日', '月', '火', '水', '木', '金', '土'];
const months = weekdays.concat(Array(5)).map((_, i) => `${i + 1}月`);

angular.module('keiyaku.japanese', []).run([
  '$locale',
  '$injector',
  '$route',
  '$translate',
  ($locale, $injector, $route, $translate) => {
    // at a browser's first visit a page is drawn before its texts have come, and some of them would stay keys
    if (!localStorage.getItem('camunda-web')?.includes(`/app/${app}/locales/`)) {
      $translate.onReady(() => $route.reload());
    }
    Object.assign($locale.DATETIME_FORMATS, {
      MONTH: months,
      SHORTMONTH: months,
      STANDALONEMONTH: months,
      DAY: weekdays.map(day => `${day}曜日`),
      SHORTDAY: weekdays,
      AMPMS: ['午前', '午後']
    });
    if ($injector.has('uibDatepickerConfig')) {
      Object.assign($injector.get('uibDatepickerConfig'), {
        formatDayTitle: 'yyyy年M月',
        formatMonthTitle: 'yyyy年',
        formatYear: 'yyyy年',
        startingDay: 0
      });
      Object.assign($injector.get('uibDatepickerPopupConfig'), {
        currentText: '今日',
        clearText: 'クリア',
        closeText: '閉じる'
      });
    }
  }
]);

const zoom = {'zoom in': '拡大', 'zoom out': '縮小', 'reset zoom': '全体を表示'};

// the heading of a table of variables and the buttons beside a diagram have no key in the locale files
new MutationObserver(() => {
  document.querySelectorAll('button[title*=zoom]').forEach(button => {
    button.title = zoom[button.title] ?? button.title;
  });
  document.querySelectorAll('thead td.actions').forEach(heading => {
    if (heading.textContent.trim() === 'Actions') {
      heading.textContent = '操作';
    }
  });
}).observe(document.documentElement, {childList: true, subtree: true});

// where staff sign in by the account of their organisation, the webapps' own form of signing in leads nowhere
function leaveForm() {
  if (/^#!?\/login/.test(location.hash) && document.cookie.includes('staff-sign-in=oidc')) {
    location.replace(`${location.pathname.split('/camunda/app/')[0]}/staff/sign-out`);
  }
}
addEventListener('hashchange', leaveForm);
leaveForm();
