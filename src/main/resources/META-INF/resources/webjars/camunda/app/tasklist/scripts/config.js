// Takes the place of the file of the same name in camunda-webapp-webjar: the first on the class path is served.
// Tasklist's own way to leave a plugin out, which it reads once this file has been read: tasks come from a process only
document.querySelector('base').setAttribute('cam-exclude-plugins', 'tasklist.navbar.action:create-task-action');

export default {
  // every browser gets Japanese, whatever it asks for: the forms and diagrams are Japanese, too
  locales: {
    availableLocales: ['ja'],
    fallbackLocale: 'ja'
  },
  customScripts: ['../japanese', 'scripts/form-messages', 'scripts/form-entry', 'scripts/task-list'],
  requireJsConfig: {
    ngDeps: ['keiyaku.japanese', 'keiyaku.form-entry', 'keiyaku.task-list']
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
    startProcess: {
      key: 'ctrl+alt+p',
      description: '「プロセスを開始」画面を開く'
    }
  }
};
