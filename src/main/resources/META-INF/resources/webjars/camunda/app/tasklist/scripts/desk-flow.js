/*
 * From one task to the next: claiming by beginning to decide, what was decided, the next task, and all of it by keys. Digits choose the
 * form's decision only while the focus is in the list or in the task, and not in a field for text.
 */
import { outcome } from './outcomes.js';
import { focusRefused } from './refused-field.js';

const SHOWN = 8000;
const TEXT = 'textarea, select, [contenteditable], input:not([type=radio]):not([type=checkbox])';
const WORKPLACE = '.column.tasks-list, .column.task-details';
// fields beside the task's form: a key pressed there does not complete the task
const ELSEWHERE = '.keiyaku-search, .keiyaku-release';
const DAY = '.fjs-datepicker';
// milliseconds: nobody types any more, a task is claimed and drawn, and somebody has just pressed
const PAUSE = 700;
const CLAIMED = 2000;
const PRESSED = 300;
const FIELD = 'input:not([type=hidden]), textarea, select';
const FORM = '[cam-tasklist-task] .fjs-container';

const isolate = selector => {
  const element = document.querySelector(selector);
  return element ? angular.element(element).isolateScope() : undefined;
};
const card = () => isolate('[cam-tasklist-task-meta]');

let wanted = false;

let begun;

/** Claims the task in which a day is being typed. */
let claimSoon;

let pressed = 0;
document.addEventListener('pointerdown', () => {
  pressed = Date.now();
}, true);

/** A day's field that is drawn anew loses the focus to nothing, without anybody having pressed anywhere. */
function keepFocus(field) {
  setTimeout(() => {
    if (field.isConnected && document.activeElement === document.body && Date.now() - pressed > PRESSED) {
      field.focus({preventScroll: true});
    }
  });
}

/** Tasklist moves the focus to the assignee once a task is claimed: away from what is being decided, which has no need to be checked yet. */
for (const type of ['blur', 'focusout']) {
  document.addEventListener(type, event => {
    if (type === 'blur' && event.target.closest?.(DAY)) {
      claimSoon?.();
      if (event.target === begun && !event.relatedTarget) {
        keepFocus(begun);
      }
    }
    const moved = begun?.isConnected && event.relatedTarget?.closest?.('[cam-tasklist-task-meta]');
    if (moved && type === 'blur') {
      (event.target.closest?.(FORM) && event.target.matches(FIELD) ? event.target : begun).focus({preventScroll: true});
    }
    const isBack = type === 'focusout' && event.target === document.activeElement;
    if (moved || isBack || event.target.closest?.('.disabled-form')) {
      event.stopImmediatePropagation();
    }
  }, true);
}

/** What takes the keys where somebody has clicked: around a day's field lies a wrapper that takes none. */
const fieldAt = target => target.matches(FIELD) ? target : target.closest('.fjs-form-field')?.querySelector(FIELD) ?? target;

/** Whoever begins to decide claims the task; what a colleague has claimed stays as it is. */
function begin(event) {
  const { target } = event;
  const task = target.closest?.(`${FORM}, .disabled-form`) && target.closest('.disabled-form') && card()?.task;
  if (!task || !target.matches('input, textarea, select, label, label *, .fjs-select-display, .fjs-input-group *')) {
    return;
  }
  if (task.assignee) {
    event.preventDefault();
    event.stopImmediatePropagation();
  } else if (!card().submitInProgress) {
    claim(task, target.closest('label')?.control ?? fieldAt(target));
  }
}

/** The form is drawn anew, which takes keys from a day's field: there it waits until nobody types. */
function claim(task, field) {
  clearTimeout(claimSoon?.timer);
  claimSoon = () => {
    clearTimeout(claimSoon.timer);
    claimSoon = undefined;
    if (card()?.task?.id === task.id && !card().task.assignee && !card().submitInProgress) {
      card().claim();
      begun = field;
      setTimeout(() => {
        begun = begun === field ? undefined : begun;
      }, CLAIMED);
    }
  };
  if (field.closest(DAY)) {
    claimSoon.timer = setTimeout(claimSoon, PAUSE);
  } else {
    claimSoon();
  }
}

for (const event of ['click', 'beforeinput']) {
  document.addEventListener(event, begin, true);
}

/** The first field of the task that is open, ready for a key. */
export function focusForm() {
  const field = document.querySelector(`${FORM} :is(input, textarea, select):not([disabled]):not([type=hidden])`);
  field?.focus({preventScroll: true});
  return Boolean(field);
}

new MutationObserver(() => {
  if (wanted && focusForm()) {
    wanted = false;
  }
}).observe(document.documentElement, {childList: true, subtree: true});

const checked = container => container.querySelector('input[type=radio]:checked')?.closest('label')?.textContent.trim()
  ?? [...container.querySelectorAll('input[type=radio]:checked')].map(({id}) => container.querySelector(`label[for="${id}"]`)?.textContent.trim())[0];

angular.module('keiyaku.desk-flow', ['keiyaku.desk']).run(['$rootScope', '$location', '$timeout', 'desk', 'Notifications', ($rootScope, $location, $timeout, desk, Notifications) => {
  const mine = task => !task.assignee || task.assignee === $rootScope.authentication?.name;

  /** What the clerk goes through: what was found, or the list. */
  const listed = () => desk.found?.() ?? isolate('[cam-tasks]')?.tasks ?? [];

  /** Opens what stands in the list where a task stood that is gone from it. */
  function openNext(gone, place, patience = 20) {
    const tasks = listed();
    if (tasks.some(({id}) => id === gone) && patience) {
      $timeout(() => openNext(gone, place, patience - 1), 150);
      return;
    }
    const next = [...tasks.slice(place), ...tasks.slice(0, place)].find(task => task.id !== gone && mine(task));
    if (next && !$location.search().task) {
      wanted = true;
      $location.search('task', next.id);
    }
  }

  /** Tells of a completed task and goes on; called while its form is still there. */
  function completed(container, task) {
    const place = listed().findIndex(({id}) => id === task.id);
    const decision = checked(container);
    const number = container.closest('[cam-tasklist-task]').querySelector('.keiyaku-head')?.dataset.number;
    return () => {
      Notifications.addMessage({status: outcome(number ?? '', decision, task.name), duration: SHOWN});
      if (place >= 0) {
        desk.again?.();
        openNext(task.id, place);
      }
    };
  }
  $rootScope.keiyakuCompleted = completed;

  let completing;

  /** What form-js refuses it shows a moment later. */
  function showRefused(id, patience = 10) {
    if ($location.search().task === id && !focusRefused() && patience) {
      completing = setTimeout(showRefused, 100, id, patience - 1);
    }
  }

  /** Presses 完了 of the task that was open at the key: it may have to wait until the task is claimed, and never presses another one's. */
  function complete(id, patience = 20) {
    if (!id || $location.search().task !== id) {
      return;
    }
    const button = document.querySelector('[cam-tasklist-task] [cam-tasklist-form] button[ng-click="complete()"]');
    const ready = button && !button.disabled && card()?.task?.id === id;
    if (ready) {
      button.click();
      showRefused(id);
    } else if (!(button && focusRefused()) && patience) {
      completing = setTimeout(complete, 150, id, patience - 1);
    }
  }

  function step(by) {
    const tasks = listed();
    const at = tasks.findIndex(({id}) => id === $location.search().task);
    const next = tasks[at + by];
    if (next) {
      wanted = true;
      $rootScope.$evalAsync(() => $location.search('task', next.id));
    }
  }

  function choose(nth) {
    const first = document.querySelector(`${FORM} input[type=radio]`);
    const option = first && [...document.querySelectorAll(`${FORM} input[type=radio]`)].filter(({name}) => name === first.name)[nth - 1];
    option?.focus({preventScroll: true});
    option?.click();
  }

  $rootScope.$on('keiyaku:opened', () => {
    wanted = true;
  });
  $rootScope.$on('shortcut:nextTask', () => step(1));
  $rootScope.$on('shortcut:previousTask', () => step(-1));
  // what was typed in the last moment has to reach the form first
  $rootScope.$on('shortcut:completeTask', () => {
    clearTimeout(completing);
    completing = setTimeout(complete, 350, $location.search().task);
  });
  $rootScope.$on('shortcut:focusForm', focusForm);

  document.addEventListener('keydown', event => {
    const { key, ctrlKey, altKey, metaKey, shiftKey, target } = event;
    if (event.isComposing || document.querySelector('.modal-dialog')) {
      return;
    }
    const pressed = [ctrlKey && 'ctrl', shiftKey && 'shift', altKey && 'alt', key.toLowerCase()].filter(Boolean).join('+');
    const [shortcut] = Object.entries(window.camTasklistConf.shortcuts).find(([, each]) => each.key === pressed) ?? [];
    if (shortcut) {
      event.preventDefault();
      // Tasklist itself would not listen while the focus is in a field
      event.stopImmediatePropagation();
      if (!event.repeat && !(shortcut === 'completeTask' && target.closest?.(ELSEWHERE))) {
        $rootScope.$broadcast(`shortcut:${shortcut}`);
      }
    } else if (/^[1-9]$/.test(pressed) && !metaKey && target.closest(WORKPLACE) && !target.matches(TEXT)) {
      event.preventDefault();
      choose(Number(pressed));
    }
  }, true);
}]);
