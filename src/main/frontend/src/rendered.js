import { isUnread } from '../../resources/META-INF/resources/webjars/camunda/app/dates.js';
import { isSecret } from './fields.js';
import { messagesOf, pathText } from './paths.js';
import { daysFor, explainDays } from './startdays.js';
import { texts } from './texts.js';

/** What a phone shows to type a kind of text with. */
const keyboards = {
  email: 'email',
  phone: 'tel',
  'postal-code': 'numeric',
  'corporate-number': 'numeric',
  digits: 'numeric'
};

/** The fields of a form as they stand on the page. */
export class Rendered {

  constructor(form, container) {
    this.form = form;
    this.container = container;
  }

  instances() {
    return this.form.get('formFieldInstanceRegistry').getAllKeyed();
  }

  fieldOf(instance) {
    return this.form.get('formFieldRegistry').get(instance.id);
  }

  /** What takes the focus for a field, or null while it is not on the page. */
  control({ id, indexes }) {
    const domId = [`fjs-form-${this.form._id}-${id}`, ...Object.values(indexes ?? {})].join('_');
    return ['', '-date', '-time', '-search', '-0']
      .map(part => document.getElementById(domId + part))
      .find(found => found !== null) ?? null;
  }

  /** The problems that form-js has been told of, in the order of the page. */
  problems(errors) {
    return this.instances()
      .map(instance => ({ instance, path: pathText(instance.valuePath), message: messagesOf(errors, instance)[0] }))
      .filter(({ message }) => message)
      .map(({ instance, path, message }) => {
        const target = this.control(instance);
        return { path, message, target, label: target ? this.labelOf(target) : '' };
      })
      .sort((a, b) => (a.target && b.target && a.target.compareDocumentPosition(b.target) & Node.DOCUMENT_POSITION_PRECEDING ? 1 : -1));
  }

  labelOf(control) {
    const label = control.closest('.fjs-form-field')?.querySelector('.fjs-form-field-label')?.cloneNode(true);
    label?.querySelectorAll('.fjs-asterix').forEach(mark => mark.remove());
    return label?.textContent.trim() ?? '';
  }

  /** The names of fields whose values may be sent, but kept nowhere. */
  secrets() {
    return this.instances().map(instance => this.fieldOf(instance)).filter(isSecret).map(({ key }) => key);
  }

  consentsMissing() {
    return this.instances().some(instance => {
      const field = this.fieldOf(instance);
      return field.type === 'checkbox' && field.validate?.required && this.valueAt(pathText(instance.valuePath)) !== true;
    });
  }

  valueAt(path) {
    const { data } = this.form._getState();
    return path.split(/[.[\]]+/).filter(Boolean).reduce((at, step) => at?.[step], data);
  }

  /** Whether it has texts that only the server can check; days that cannot be read are not sent. */
  hasKinds() {
    return ![...this.container.querySelectorAll('input[data-unread]')].some(isUnread)
      && this.instances().some(instance => this.fieldOf(instance).properties?.kind);
  }

  /** The paths of a postal code's field and of those that it fills in. */
  postalCodes() {
    return this.instances().filter(instance => this.fieldOf(instance).properties?.fills).map(instance => {
      const path = pathText(instance.valuePath);
      const beside = name => path.replace(/[^.\]]+$/, name);
      return [path, ...this.fieldOf(instance).properties.fills.split(',').map(beside)];
    });
  }

  /** Writes a value into a field, unless there is none to write. */
  write(path, value) {
    const fieldInstance = this.instances().find(({ valuePath }) => pathText(valuePath) === path);
    if (fieldInstance && value) {
      this.form._update({ fieldInstance, value });
    }
  }

  /** A text with headings is a set of terms: it scrolls in a box of its own, with the keyboard, too. */
  boxTerms() {
    let title = '';
    this.container.querySelectorAll('.fjs-form-field-html, .fjs-form-field-text').forEach(text => {
      const heading = text.querySelector('h1, h2, h3, h4, h5, h6');
      if (text.matches('.fjs-form-field-html')) {
        title = heading?.textContent.trim() ?? '';
      } else if (heading) {
        text.classList.add('terms');
        text.tabIndex = 0;
        text.setAttribute('role', 'group');
        text.setAttribute('aria-label', texts.terms(title));
      }
    });
  }

  /** Roles and input hints that form-js leaves out. */
  assist() {
    this.boxTerms();
    this.container.querySelectorAll('.fjs-form-field-radio, .fjs-form-field-checklist').forEach(group => {
      const label = group.querySelector('.fjs-form-field-label');
      const control = group.querySelector('input');
      if (label && control) {
        label.id ||= `${control.id}-group`;
        group.setAttribute('role', group.matches('.fjs-form-field-radio') ? 'radiogroup' : 'group');
        group.setAttribute('aria-labelledby', label.id);
      }
    });
    this.instances().forEach(instance => {
      const { type, decimalDigits, properties = {} } = this.fieldOf(instance);
      const control = this.control(instance);
      if (properties.autocomplete) {
        control?.setAttribute('autocomplete', properties.autocomplete);
      }
      if (type === 'number') {
        control?.setAttribute('inputmode', decimalDigits ? 'decimal' : 'numeric');
      } else if (keyboards[properties.kind]) {
        control?.setAttribute('inputmode', keyboards[properties.kind]);
      } else if (type === 'datetime') {
        const days = daysFor(this, instance, this.fieldOf(instance));
        if (days && control) {
          explainDays(control, days);
        }
        control?.setAttribute('aria-invalid', String(control.closest('.fjs-has-errors') !== null));
      }
    });
  }

}
