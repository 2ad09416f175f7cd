/*
 * A call that was refused or failed, in a sentence that says what to do. What the store says itself is in Japanese and stays; in
 * place of the engine's words a sentence is handed on to whatever shows the error, and a notification has those words behind it.
 */
const JAPANESE = /[\u3041-\u30ff\u4e00-\u9fff]/;
// how Tasklist's API begins what a form was refused for: form-messages.js takes it away
const PREFIX = /^Cannot (?:submit task form [\w-]+|instantiate process definition [\w:-]+): /;
// the store's own sentences begin with a number at most
const ENGLISH = 24;

const SENTENCES = {
  0: 'ストアに接続できません。接続を確かめて、もう一度お試しください。',
  400: '入力か操作が受け付けられませんでした。画面を開き直し、内容を確かめて、もう一度お試しください。',
  401: 'ログインの有効期限が切れました。もう一度ログインしてください。',
  403: 'この操作をする権限がありません。必要な場合は、管理者にご相談ください。',
  404: '対象が見つかりません。すでに終わったか、削除された可能性があります。画面を開き直してください。',
  409: 'ほかの人が先に変更しました。画面を開き直して、今の内容をご確認ください。',
  500: '処理できませんでした。時間をおいて、もう一度お試しください。続く場合は、管理者にご連絡ください。'
};

const CONFLICT = 'OptimisticLockingException';

// where the form of the sign-in has words of its own
const SIGN_IN = /\/auth\/user\/[^/]+\/login\//;

let latest = {};

/** @returns what is read of a failed call */
function sentence(message, status, type) {
  const said = message?.replace(PREFIX, '') ?? '';
  if (JAPANESE.test(said.slice(0, ENGLISH))) {
    return message;
  }
  const kind = type === CONFLICT ? 409 : status > 0 ? status : 0;
  const words = SENTENCES[kind] ?? SENTENCES[kind < 500 ? 400 : 500];
  latest = {words, behind: message};
  return words;
}

const escaped = text => text.replace(/[&<>"']/g, character => `&#${character.charCodeAt(0)};`);

angular.module('keiyaku.refusals', []).config(['$httpProvider', '$provide', ($httpProvider, $provide) => {
  $httpProvider.interceptors.push(['$q', $q => ({
    responseError(response) {
      if (!response?.config || response.xhrStatus === 'abort' || SIGN_IN.test(response.config.url)) {
        return $q.reject(response);
      }
      const {data, status} = response;
      const body = data && typeof data === 'object' ? data : {};
      response.data = Object.assign(body, {message: sentence(body.message, status, body.type)});
      return $q.reject(response);
    }
  })]);
  // the webapps ask the engine without AngularJS; whoever has asked is told afterwards
  $provide.decorator('camAPIHttpClient', ['$delegate', $delegate => {
    for (const method of ['post', 'get', 'load', 'put', 'del', 'options', 'head']) {
      const call = $delegate.prototype[method];
      $delegate.prototype[method] = function (path, options = {}) {
        const {done} = options;
        return call.call(this, path, Object.assign(options, {
          done(error, ...rest) {
            if (error) {
              error.message = sentence(error.message, error.status, error.response?.body?.type);
            }
            done?.(error, ...rest);
          }
        }));
      };
    }
    return $delegate;
  }]);
}]).run(['Notifications', Notifications => {
  const add = Notifications.add;
  Notifications.add = function (notification) {
    add.call(this, notification);
    if (latest.behind && notification.message?.includes(latest.words)) {
      notification.message += `<details><summary class="btn btn-link btn-xs">技術的な内容</summary><span>${escaped(latest.behind)}</span></details>`;
    }
  };
}]);
