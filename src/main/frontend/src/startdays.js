import { pathText } from './paths.js';

const iso = date => [date.getFullYear(), date.getMonth() + 1, date.getDate()].map(part => String(part).padStart(2, '0')).join('-');

const dayText = date => date.toLocaleDateString('ja-JP', { year: 'numeric', month: 'long', day: 'numeric', weekday: 'short' })
  .replace('(', '（').replace(')', '）');

/** A day as a person reads it (`2027/1/5`), as the server does; what is none stays as it is. */
export function isoDay(shown) {
  const parts = /^(\d{4})\/(\d{1,2})\/(\d{1,2})$/.exec(shown);
  return parts ? parts.slice(1).map(part => part.padStart(2, '0')).join('-') : shown;
}

/** Why a day cannot be chosen, or nothing. @param days what the server sent, see StartDays.java */
export function reasonAgainst(date, days) {
  const day = iso(date);
  if (day < days.first) {
    return days.before;
  }
  if (day > days.last) {
    return days.after;
  }
  return days.closed[day] ?? (date.getDay() % 6 === 0 ? days.weekend : undefined);
}

/**
 * Shows in a date picker which days can be chosen, and says of the others why not: as a tooltip, to screen readers, and
 * below the days for the day under the pointer or the keyboard's focus. A day can still be typed: the server decides.
 */
export function explainDays(control, days) {
  const picker = control._flatpickr;
  if (!picker || picker.explained) {
    return;
  }
  picker.explained = true;
  const reason = document.createElement('p');
  reason.className = 'start-day-reason';
  reason.setAttribute('role', 'status');
  picker.calendarContainer.append(reason);
  const say = ({ target }) => {
    reason.textContent = target.dataset?.reason ? `${target.dataset.day}：${target.dataset.reason}` : '';
  };
  ['mouseover', 'focusin', 'click'].forEach(type => picker.calendarContainer.addEventListener(type, say));
  picker.config.onDayCreate.push((dates, text, instance, element) => {
    const against = reasonAgainst(element.dateObj, days);
    if (against) {
      element.classList.add('flatpickr-disabled');
      element.setAttribute('aria-disabled', 'true');
      element.dataset.day = dayText(element.dateObj);
      element.dataset.reason = against;
      element.title = against;
      element.setAttribute('aria-label', `${element.dataset.day} ${against}`);
    }
  });
  picker.redraw();
}

/** The days for a field whose property `startDays` names them, beside its own value in the data. */
export function daysFor(page, { valuePath }, field) {
  const name = field.properties?.startDays;
  return name && page.valueAt(pathText([...valuePath.slice(0, -1), name]));
}
