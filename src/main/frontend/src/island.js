import { Form } from '@bpmn-io/form-js-viewer';
import flatpickr from 'flatpickr';
import { Japanese } from 'flatpickr/dist/l10n/ja.js';
import { options } from 'preact';
import { keepTypedDays } from '../../resources/META-INF/resources/webjars/camunda/app/dates.js';
import { Drafts } from './drafts.js';
import { parseAhead } from './expressions.js';
import { portalModule } from './fields.js';
import { send } from './http.js';
import { Kept } from './kept.js';
import { Notices } from './notices.js';
import { overlay, withoutHoles } from './paths.js';
import { PostalCode } from './postal.js';
import { Refusals } from './refusals.js';
import { Rendered } from './rendered.js';
import { texts } from './texts.js';

flatpickr.localize(Japanese);
// form-js reads the calendar, which flatpickr does not draw where it leaves dates to a phone's own field
flatpickr.setDefaults({ disableMobile: true });

const json = (island, name) => JSON.parse(island.querySelector(`.form-island__${name}`).textContent);
const frame = () => new Promise(requestAnimationFrame);
const time = () => new Date().toLocaleTimeString('ja-JP', { hour: 'numeric', minute: '2-digit' });

/** Has what form-js asks for drawn in a task of its own. Kept when it has been drawn. */
function drawnApart() {
  return new Promise(resolve => {
    options.debounceRendering = draw => setTimeout(() => {
      options.debounceRendering = undefined;
      draw();
      resolve();
    });
  });
}

/**
 * One Camunda Form on a page. The page gives the schema, the data and the addresses (`form/island.html`); the server
 * has the last word on every value.
 */
class Island {

  constructor(element) {
    this.element = element;
    this.submitUrl = element.dataset.submitUrl;
    this.draftUrl = element.dataset.draftUrl;
    this.requiresConsents = 'requireConsents' in element.dataset && element.dataset.requireConsents !== 'false';
    this.button = element.querySelector('button[type=submit]');
    this.label = this.button?.textContent;
    this.token = document.querySelector('meta[name=csrf-token]')?.content ?? '';
    this.refusals = new Refusals();
    this.busy = false;
    this.touched = false;
  }

  async start(rest) {
    this.notices = new Notices(this.element);
    const schema = json(this.element, 'schema');
    const data = json(this.element, 'data');
    this.kept = new Kept(sessionStorage, document.body.dataset.member ?? '', `${location.pathname}#${schema.id}`);
    const unsent = this.kept.read();
    this.container = document.createElement('div');
    this.container.className = 'form-island__form';
    // below the words that wait for it, which must not move
    (this.element.querySelector('.form-island__head') ?? this.notices.place).after(this.container);
    try {
      this.form = new Form({ container: this.container, debounce: false, additionalModules: [portalModule(this.refusals)] });
      await rest();
      await parseAhead(schema, rest);
      await rest();
      const drawn = drawnApart();
      await this.form.importSchema(schema, unsent ? overlay(data, unsent) : data);
      await drawn;
    } catch (problem) {
      console.error(problem);
      this.notices.say('danger', texts.broken, { href: location.href, text: texts.reload });
      this.element.classList.add('form-island--broken');
      return;
    }
    this.page = new Rendered(this.form, this.container);
    this.refresh();
    this.form.on('changed', () => this.refresh());
    this.form.on('changed', () => this.tell());
    // fields that appear or go register themselves after the page has been drawn
    this.form.get('eventBus').on('formFieldInstanceRegistry.changed', () => this.refresh());
    this.listen();
    if (unsent) {
      this.touched = true;
      this.notices.say('info', texts.restored);
      this.saveDraft();
    }
    // form-js draws in one frame and is assisted in the next: what waits for the form is shown once, where it stays
    await frame();
    await frame();
    this.element.querySelector('.form-island__head')?.remove();
    this.element.classList.add('form-island--ready');
    this.tell();
  }

  /** Lets the page around know what is entered, be it finished or not. */
  tell() {
    this.element.dispatchEvent(new CustomEvent('form-island:changed', { bubbles: true, detail: this.form._getState().data }));
  }

  listen() {
    keepTypedDays(this.container, () => this.form.validate());
    this.drafts = new Drafts((body, keepalive) => this.sendDraft(body, keepalive), null);
    for (const type of ['input', 'change', 'click', 'keydown']) {
      this.container.addEventListener(type, () => { this.touched = true; }, true);
    }
    // Enter confirms a conversion far more often than it means "send"
    this.container.addEventListener('submit', event => {
      event.preventDefault();
      event.stopPropagation();
    }, true);
    this.postalCode = new PostalCode();
    this.fillIn();
    this.form.on('changed', () => this.fillIn());
    this.form.on('changed', () => this.saveDraft());
    addEventListener('pagehide', () => {
      // a date being typed becomes a value when its field is left
      document.activeElement?.blur?.();
      this.drafts.flush(true);
    });
    addEventListener('pageshow', event => event.persisted && location.reload());
    this.button?.addEventListener('click', event => {
      event.preventDefault();
      this.submit();
    });
  }

  /** What a postal code says stands in the fields behind it. */
  fillIn() {
    for (const [code, prefecture, street] of this.page.postalCodes()) {
      this.postalCode.changed(code, this.page.valueAt(code), () => this.page.valueAt(street)).then(found => {
        if (found) {
          this.page.write(prefecture, found.prefecture);
          this.page.write(street, found.street);
        }
      });
    }
  }

  refresh() {
    if (this.awaitsFrame) {
      return;
    }
    this.awaitsFrame = true;
    requestAnimationFrame(() => {
      this.awaitsFrame = false;
      this.page.assist();
      this.showButton();
    });
  }

  showButton() {
    if (!this.button) {
      return;
    }
    const consentsMissing = this.requiresConsents && this.page.consentsMissing();
    this.button.disabled = this.busy || consentsMissing;
    this.button.setAttribute('aria-busy', String(this.busy));
    if (this.requiresConsents) {
      this.hint ??= this.note('form-island__hint', `${this.form._id}-hint`);
      this.hint.textContent = consentsMissing ? texts.consents(this.label) : '';
      this.button.setAttribute('aria-describedby', this.hint.id);
    }
  }

  note(className, id) {
    const note = document.createElement('p');
    note.className = className;
    note.id = id;
    this.button.insertAdjacentElement('afterend', note);
    return note;
  }

  values() {
    return JSON.stringify(withoutHoles(this.form._getSubmitData()));
  }

  /** What may be kept for later: everything but secrets. */
  keepable() {
    const values = JSON.parse(this.values());
    this.page.secrets().forEach(secret => delete values[secret]);
    return JSON.stringify(values);
  }

  saveDraft() {
    if (this.draftUrl && this.touched) {
      this.drafts.changed(this.keepable());
    }
  }

  async sendDraft(body, keepalive) {
    const { kind, message } = await send('PUT', this.draftUrl, body, this.token, { keepalive });
    if (kind === 'saved') {
      this.kept.drop();
    } else {
      this.drafts.saved = null;
      this.kept.keep(this.keepable());
    }
    if (kind === 'expired') {
      this.sayExpired('warning');
    }
    this.saveState ??= this.button && this.note('form-island__draft', `${this.form._id}-draft`);
    if (this.saveState) {
      this.saveState.textContent = kind === 'saved' ? texts.saved(time()) : message ?? texts.notSaved;
    }
  }

  sayExpired(kind) {
    const visitor = !document.querySelector('.site-account');
    this.notices.say(kind, visitor ? texts.visitorExpired : texts.expired,
      { href: location.href, text: visitor ? texts.visitorExpiredLink : texts.expiredLink });
  }

  async submit() {
    if (this.busy || this.button.disabled) {
      return;
    }
    this.refusals.clear();
    const { errors } = this.form.submit();
    // what a kind of text asks for only the server knows: it says all that is wrong at once
    if (this.showProblems(errors) && !this.page.hasKinds()) {
      return;
    }
    this.notices.clear();
    const body = this.values();
    this.setBusy(true);
    await this.drafts.stop();
    const outcome = await send('POST', this.submitUrl, body, this.token);
    if (outcome.kind === 'next') {
      this.kept.drop();
      location.assign(outcome.url);
      return;
    }
    this.setBusy(false);
    this.drafts.resume();
    this.report(outcome);
  }

  setBusy(busy) {
    this.busy = busy;
    this.button.textContent = busy ? texts.sending : this.label;
    this.showButton();
  }

  report(outcome) {
    switch (outcome.kind) {
      case 'rejected':
        this.refusals.take(outcome.errors, path => this.page.valueAt(path));
        this.showProblems(this.form.validate(), outcome);
        return;
      case 'conflict':
        // the way on leads to the same page with what is new: what was typed comes along
        if (outcome.url && new URL(outcome.url, location.href).pathname === location.pathname) {
          this.kept.keep(this.keepable());
        }
        this.notices.say('warning', outcome.message, outcome.url && { href: outcome.url, text: texts.conflictLink });
        break;
      case 'expired':
        this.kept.keep(this.keepable());
        this.sayExpired('danger');
        break;
      default:
        this.kept.keep(this.keepable());
        this.notices.say('danger', outcome.message ?? texts[outcome.kind] ?? texts.failed);
    }
    this.notices.focus();
  }

  /** Says what is wrong and goes to the first of it. Refusals of the server that no field shows are only listed. */
  showProblems(errors, { errors: refused = {}, message } = {}) {
    const atFields = this.page.problems(errors);
    const paths = new Set(atFields.map(({ path }) => path));
    const elsewhere = Object.entries(refused)
      .filter(([path]) => !paths.has(path))
      .map(([, text]) => ({ label: '', message: text, target: null }));
    const problems = [...atFields, ...elsewhere];
    if (!problems.length && !message) {
      return false;
    }
    this.notices.list(problems, message);
    const first = problems.find(({ target }) => target);
    if (first) {
      first.target.focus();
      first.target.scrollIntoView({ block: 'center' });
    } else {
      this.notices.focus();
    }
    return true;
  }

}

/**
 * Brings every form island of the page to life, one after the other.
 *
 * @param rest lets the browser answer in between
 */
export async function startIslands(root, rest) {
  for (const element of root.querySelectorAll('.form-island')) {
    await new Island(element).start(rest);
  }
}
