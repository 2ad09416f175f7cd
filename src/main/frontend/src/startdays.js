import { readDay } from '../../resources/META-INF/resources/webjars/camunda/app/dates.js';
import { pathText } from './paths.js';

const iso = date => [date.getFullYear(), date.getMonth() + 1, date.getDate()].map(part => String(part).padStart(2, '0')).join('-');

const dayText = date => date.toLocaleDateString('ja-JP', { year: 'numeric', month: 'long', day: 'numeric', weekday: 'short' })
  .replace('(', '（').replace(')', '）');

/** A day as a person writes it (`2027/1/5`), as the server does; what is none stays as it is. */
export function isoDay(shown) {
  const day = readDay(shown);
  return day ? iso(day) : shown;
}

/** Why a day cannot be chosen and of which kind it is, or nothing. @param days what the server sent, see StartDays.java */
export function against(date, days) {
  const day = iso(date);
  if (day < days.first || day > days.last) {
    return { kind: 'outside', reason: day < days.first ? days.before : days.after };
  }
  if (days.closed[day]) {
    return { kind: 'holiday', reason: days.closed[day] };
  }
  return date.getDay() % 6 === 0 ? { kind: 'weekend', reason: days.weekend } : undefined;
}

function child(parent, tag, properties) {
  return parent.appendChild(Object.assign(document.createElement(tag), properties));
}

/** What the marks of the days mean, and below it a place for the reason against one of them. */
function notes(calendar, legend) {
  const box = child(calendar, 'div', { className: 'start-day-notes' });
  const list = child(box, 'ul', {});
  for (const [kind, name] of ['outside', 'weekend', 'holiday'].map(each => [each, legend[each]])) {
    const entry = child(list, 'li', {});
    const mark = child(entry, 'span', { className: 'flatpickr-day flatpickr-disabled', textContent: '1', ariaHidden: 'true' });
    mark.dataset.kind = kind;
    entry.append(name);
  }
  const reason = child(box, 'p', { className: 'start-day-reason' });
  reason.setAttribute('role', 'status');
  reason.setAttribute('aria-live', 'polite');
  return reason;
}

/**
 * Shows in a date picker which days can be chosen, and says of the others why not, below the days and to screen readers:
 * of the day that was tapped, or is under the pointer or the keyboard's focus. A day can still be typed: the server decides.
 */
export function explainDays(control, days) {
  const picker = control._flatpickr;
  if (!picker || picker.explained) {
    return;
  }
  picker.explained = true;
  const reason = notes(picker.calendarContainer, days.legend);
  const say = ({ target }) => {
    if (target.dataset?.day) {
      reason.textContent = target.dataset.reason ? `${target.dataset.day}：${target.dataset.reason}` : '';
    }
  };
  ['mouseover', 'focusin', 'click'].forEach(type => picker.calendarContainer.addEventListener(type, say));
  picker.config.onDayCreate.push((dates, text, instance, element) => {
    const found = against(element.dateObj, days);
    element.dataset.day = dayText(element.dateObj);
    if (found) {
      element.classList.add('flatpickr-disabled');
      element.setAttribute('aria-disabled', 'true');
      element.setAttribute('aria-label', `${element.dataset.day} ${found.reason}`);
      Object.assign(element.dataset, found);
    }
  });
  picker.redraw();
}

/** The days for a field whose property `startDays` names them, beside its own value in the data. */
export function daysFor(page, { valuePath }, field) {
  const name = field.properties?.startDays;
  return name && page.valueAt(pathText([...valuePath.slice(0, -1), name]));
}
