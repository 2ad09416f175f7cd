import { texts } from './texts.js';

function element(tag, attributes, ...children) {
  const made = document.createElement(tag);
  Object.entries(attributes).forEach(([name, value]) => made.setAttribute(name, value));
  made.append(...children);
  return made;
}

const link = (href, text) => element('a', { href, class: 'notice__link' }, text);

/** The one place of an island where it speaks of itself: above its fields, announced as it appears. */
export class Notices {

  constructor(island) {
    this.place = element('div', { class: 'form-island__notices', tabindex: '-1' });
    island.prepend(this.place);
  }

  clear() {
    this.place.replaceChildren();
  }

  /** @param next {href, text} of a link on, or nothing */
  say(kind, message, next) {
    const text = element('p', {}, message);
    if (next) {
      text.append(' ', link(next.href, next.text));
    }
    this.place.replaceChildren(element('div', { class: `notice notice--${kind}`, role: kind === 'danger' ? 'alert' : 'status' }, text));
  }

  /** @param problems [{label, message, target}], target being the element to focus or null */
  list(problems, message) {
    const items = problems.map(problem => {
      // the server's messages often name the field themselves
      const text = problem.label && !problem.message.startsWith(problem.label) ? `${problem.label}：${problem.message}` : problem.message;
      if (!problem.target) {
        return element('li', {}, text);
      }
      const way = link(`#${problem.target.id}`, text);
      way.addEventListener('click', event => {
        event.preventDefault();
        problem.target.focus();
      });
      return element('li', {}, way);
    });
    this.place.replaceChildren(element('div', { class: 'notice notice--danger', role: 'alert' },
      element('p', { class: 'notice__title' }, message ?? texts.problems(problems.length)),
      element('ul', {}, ...items)));
  }

  focus() {
    this.place.focus();
    this.place.scrollIntoView({ block: 'center' });
  }

}
