// What a clerk enters at a form: kept to the last keystroke, and never read otherwise than it was typed.
import { keepTypedDays } from '../../dates.js';
import { show } from './refused-field.js';

keepTypedDays(document, (field, typed, isDay) => show(isDay
  ? '選択できる範囲の日付を入力してください。'
  : '日付は「2026/11/29」のように、実在する年月日で入力してください。', field.closest('.fjs-form-field')));

// form-js hands a form in on Enter, without what was typed in the last moment; as in the portal, only the button does
document.addEventListener('submit', event => {
  if (event.target.matches('.fjs-form')) {
    event.preventDefault();
    event.stopPropagation();
  }
}, true);

// form-js reads a text only a moment after the last keystroke, and what it draws meanwhile puts back what stood there before
const READ_AFTER = 300;
const reading = new WeakMap();

document.addEventListener('input', ({target}) => {
  if (!target.matches('.fjs-container textarea, .fjs-container .fjs-form-field-textfield input')) {
    return;
  }
  const written = Object.getOwnPropertyDescriptor(Object.getPrototypeOf(target), 'value');
  Object.defineProperty(target, 'value', {configurable: true, get: written.get, set() {}});
  clearTimeout(reading.get(target));
  // set after that of form-js, so that it ends after it
  reading.set(target, setTimeout(() => delete target.value, READ_AFTER));
});

/** Errors of fields that have been hidden since are none: Tasklist would keep 完了 disabled for them. */
function watchErrors(container) {
  const host = container.closest('[cam-tasklist-form]');
  const controller = host && angular.element(host).controller('camTasklistForm');
  if (!controller || controller.keiyaku) {
    return;
  }
  controller.keiyaku = true;
  const notify = controller.notifyFormValidated;
  controller.notifyFormValidated = invalid => {
    notify(invalid);
    if (invalid) {
      setTimeout(() => host.isConnected && notify(container.querySelector('.fjs-form-field-error:not(.keiyaku-refused)') !== null), 100);
    }
  };
}

angular.module('keiyaku.form-entry', []).run(['Notifications', '$rootScope', (Notifications, $rootScope) => {
  /** What was wrong before is over when a form has been handed in. */
  function watchCompletion(container) {
    const scope = angular.element(container.closest('[cam-tasklist-form]')).isolateScope();
    if (!scope || scope.keiyaku) {
      return;
    }
    scope.keiyaku = true;
    const completed = scope.onFormCompletionCallback;
    scope.onFormCompletionCallback = (error, ...result) => {
      Notifications.clearAll();
      const task = !error && container.closest('[cam-tasklist-task]') && scope.$parent.task;
      const tell = task && $rootScope.keiyakuCompleted(container, task);
      completed(error, ...result);
      tell && tell();
    };
  }
  const correct = ({target}) => {
    if (target.closest?.('.fjs-container, [cam-tasklist-form] .form-actions') && Notifications.notifications.length) {
      $rootScope.$evalAsync(() => Notifications.clear({type: 'danger'}));
    }
  };
  ['input', 'change', 'click'].forEach(event => document.addEventListener(event, correct, true));
  new MutationObserver(changes => changes.flatMap(({ addedNodes }) => [...addedNodes]).forEach(node => {
    const container = node.matches?.('.fjs-container') ? node : node.querySelector?.('.fjs-container');
    if (container) {
      watchErrors(container);
      watchCompletion(container);
    }
  })).observe(document.documentElement, { childList: true, subtree: true });
}]);
