// Days as they are typed in Japan: for Tasklist's date fields and, bundled, for the portal's.

const DAY = /^(\d{4})(?:年|[-/. ])\s*(\d{1,2})(?:月|[-/. ])\s*(\d{1,2})日?$/;
const DIGITS = /^(\d{4})(\d{2})(\d{2})$/;
const REIWA = /^(?:R|令和)\s*(\d{1,2}|元)(?:年|[-/. ])\s*(\d{1,2})(?:月|[-/. ])\s*(\d{1,2})日?$/i;
const BEFORE_REIWA = 2018;
// milliseconds: how often is looked, how long a form takes to be drawn, and when nothing of it can be under way any more
const TICK = 50;
const DRAWN = 150;
const SETTLED = 2000;
const TODAY = /^[今本]日$/;

/** @returns the day that a text names, year first, or 今日 by the computer's clock; undefined when it names none, such as 30 February */
export function readDay(typed) {
  const text = typed.normalize('NFKC').replace(/[\u2010-\u2015\u2212]/g, '-').replace(/\([日月火水木金土]\)$/, '').trim();
  if (TODAY.test(text)) {
    return new Date(new Date().setHours(0, 0, 0, 0));
  }
  const reiwa = REIWA.exec(text);
  const [, year, month, day] = reiwa ?? DAY.exec(text) ?? DIGITS.exec(text) ?? [];
  if (!year) {
    return undefined;
  }
  const date = new Date(reiwa ? BEFORE_REIWA + Number(year === '元' ? 1 : year) : Number(year), Number(month) - 1, Number(day));
  return date.getMonth() === Number(month) - 1 && date.getDate() === Number(day) ? date : undefined;
}

/** Whether something stands in a date field that could not be taken. */
export const isUnread = field => field.value !== '' && field.value === field.dataset.unread;

/** form-js empties the field once more when it has drawn, however late, that there is no value. */
function keep(field) {
  const keeping = setInterval(() => {
    if (!field.isConnected || field.dataset.unread === undefined) {
      clearInterval(keeping);
    } else if (field !== document.activeElement) {
      field.value ||= field.dataset.unread;
    }
  }, 50);
}

/**
 * Lets the date fields of a page be read so, and keeps what cannot be read: flatpickr would empty the field.
 * @param refuse called with the field, what was typed and whether that is a day, when it cannot be taken
 */
export function keepTypedDays(page, refuse) {
  // a field may have the focus before flatpickr has it, so whatever comes first tells flatpickr
  const fieldOf = ({ target }) => {
    const field = target.closest?.('.fjs-datepicker input[type=text]');
    Object.assign(field?._flatpickr?.config ?? {}, { parseDate: readDay, dateFormat: 'Y/n/j' });
    return field;
  };
  page.addEventListener('focusin', fieldOf, true);
  const take = (field, typed) => {
    if (field.value === '') {
      field.value = typed;
      field.dataset.unread = typed;
      refuse(field, typed, readDay(typed) !== undefined);
      keep(field);
    }
  };
  const typing = new WeakMap();
  /** Tasklist draws a form anew when its task is claimed, as by beginning to type: what was typed until then is put back. */
  const putBack = field => {
    const typed = field.value.trim();
    let waited = 0;
    clearInterval(typing.get(field));
    typing.set(field, setInterval(() => {
      waited = field.closest('.disabled-form') ? 0 : waited + TICK;
      if (typed && field.value === '' && field.dataset.unread === undefined) {
        field.value = typed;
      }
      const isLeft = field !== document.activeElement && waited > DRAWN && field._flatpickr;
      if (typed && isLeft && field.isConnected) {
        // nobody has heard that it was left
        readDay(typed) && field._flatpickr.setDate(typed, true);
        setTimeout(() => take(field, typed));
      }
      if (isLeft || waited > SETTLED || !field.isConnected) {
        clearInterval(typing.get(field));
      }
    }, TICK));
  };
  page.addEventListener('input', event => {
    const field = fieldOf(event);
    // flatpickr says so as well when it empties the field
    if (field && (event.isTrusted || field.value !== '')) {
      delete field.dataset.unread;
    }
    if (field && event.isTrusted) {
      putBack(field);
    }
  }, true);
  const left = (event, isLeft) => {
    const field = fieldOf(event);
    const typed = field?.value.trim();
    // behind flatpickr, which empties the field
    typed && setTimeout(() => {
      if (isLeft(field)) {
        clearInterval(typing.get(field));
        take(field, typed);
      }
    });
  };
  // a field that has the focus again at once was not left, and what is not claimed yet is drawn anew
  page.addEventListener('blur', event => left(event, field => field !== document.activeElement && !field.closest('.disabled-form')), true);
  page.addEventListener('keydown', event => event.key === 'Enter' && left(event, () => true), true);
}
