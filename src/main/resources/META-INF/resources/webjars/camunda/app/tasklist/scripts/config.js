// Takes the place of the file of the same name in camunda-webapp-webjar: the first on the class path is served.
// Tasklist's own way to leave a plugin out, which it reads once this file has been read: tasks come from a process only
document.querySelector('base').setAttribute('cam-exclude-plugins', [
  'tasklist.navbar.action:create-task-action',
  // desk-search.js and desk-cards.js take their places
  'tasklist.list:task-search',
  'tasklist.card:tasklist-card-variables'
].join(','));

export default {
  app: {
    vendor: '',
    name: 'タスク一覧'
  },
  // every browser gets Japanese, whatever it asks for: the forms and diagrams are Japanese, too
  locales: {
    availableLocales: ['ja'],
    fallbackLocale: 'ja'
  },
  dateFormat: {
    day: 'D日'
  },
  customScripts: ['../japanese', '../workplace', '../refusals', 'scripts/form-messages', 'scripts/form-entry', 'scripts/task-list',
    'scripts/desk', 'scripts/desk-cards', 'scripts/desk-search', 'scripts/desk-head', 'scripts/desk-flow', 'scripts/desk-company',
    'scripts/desk-history', 'scripts/desk-counts', 'scripts/desk-facts', 'scripts/desk-names-of-controls'],
  requireJsConfig: {
    ngDeps: ['keiyaku.japanese', 'keiyaku.workplace', 'keiyaku.refusals', 'keiyaku.form-entry', 'keiyaku.task-list', 'keiyaku.desk', 'keiyaku.desk-cards', 'keiyaku.desk-search',
      'keiyaku.desk-head', 'keiyaku.desk-flow', 'keiyaku.desk-company', 'keiyaku.desk-history', 'keiyaku.desk-counts']
  },
  disableWelcomeMessage: true,
  shortcuts: {
    claimTask: {
      key: 'ctrl+alt+c',
      description: '選択中のタスクを引き受ける'
    },
    focusFilter: {
      key: 'ctrl+shift+f',
      description: '最初のフィルターへ移動'
    },
    focusList: {
      key: 'ctrl+alt+l',
      description: 'タスク一覧の先頭へ移動'
    },
    focusForm: {
      key: 'ctrl+alt+f',
      description: 'フォームの最初の入力欄へ移動'
    },
    focusSearch: {
      key: 'ctrl+alt+s',
      description: '検索欄へ移動'
    },
    chooseDecision: {
      key: '1 … 9',
      description: 'フォームの判断を、上から数えて選ぶ（引き受けも同時に行う）'
    },
    completeTask: {
      key: 'ctrl+enter',
      description: '完了して、次のタスクを開く'
    },
    nextTask: {
      key: 'ctrl+alt+n',
      description: '次のタスクを開く'
    },
    previousTask: {
      key: 'ctrl+alt+b',
      description: '前のタスクを開く'
    },
    startProcess: {
      key: 'ctrl+alt+p',
      description: '「プロセスを開始」画面を開く'
    }
  }
};
