import {
  Datetime, Description, Errors, Label, Numberfield, Select, Text, Textarea, Textfield,
  useCleanupSingleSelectValue, useExpressionEvaluation, useOptionsAsync, useSingleLineTemplateEvaluation
} from '@bpmn-io/form-js-viewer';
import { isUnread } from '../../resources/META-INF/resources/webjars/camunda/app/dates.js';
import { h } from 'preact';
import { useState } from 'preact/hooks';
import { numberOrText } from './numbers.js';
import { texts } from './texts.js';
import { translate } from './messages.js';

const same = (a, b) => a === b || JSON.stringify(a) === JSON.stringify(b);

function field(type, { errors = [], disabled, readonly }, ...children) {
  const classes = ['fjs-form-field', `fjs-form-field-${type}`,
    errors.length && 'fjs-has-errors', disabled && 'fjs-disabled', readonly && 'fjs-readonly'];
  return h('div', { class: classes.filter(Boolean).join(' ') }, ...children);
}

function shown(domId, label, text) {
  return [
    h(Label, { id: `${domId}-label`, label }),
    h('div', { class: 'form-island__value', role: 'group', 'aria-labelledby': `${domId}-label` }, text || texts.notEntered)
  ];
}

/** form-js's select is a drawn list without roles; the browser's own works with every keyboard, reader and phone. */
function NativeSelect(props) {
  const { field: { description, label, validate = {} }, domId, value, errors = [], disabled, readonly } = props;
  const { loadState, options } = useOptionsAsync(props.field);
  useCleanupSingleSelectValue({ field: props.field, loadState, options, value, onChange: props.onChange });
  const chosen = options.findIndex(option => same(option.value, value));
  if (readonly) {
    return field('select', props, ...shown(domId, label, options[chosen]?.label));
  }
  return field('select', props,
    h(Label, { htmlFor: domId, label, required: validate.required }),
    h('select', {
      id: domId,
      class: 'form-select',
      disabled,
      value: String(chosen),
      required: validate.required,
      'aria-invalid': errors.length > 0,
      'aria-describedby': `${domId}-description ${domId}-error-message`,
      onChange: ({ target }) => props.onChange({ value: options[Number(target.value)]?.value ?? null }),
      onBlur: () => props.onBlur?.(),
      onFocus: () => props.onFocus?.()
    },
    h('option', { value: '-1' }, texts.choose),
    options.map((option, index) => h('option', { value: String(index), key: index }, option.label))),
    h(Description, { id: `${domId}-description`, description }),
    h(Errors, { id: `${domId}-error-message`, errors }));
}
NativeSelect.config = Select.config;

/** A field that is text when it is for reading only: it wraps, prints and reads like text. */
function readable(Original, labelOf, textOf) {
  const Readable = props => (props.readonly
    ? field(props.field.type, props, ...shown(props.domId, labelOf(props.field), textOf(props.value, props.field)))
    : h(Original, props));
  Readable.config = Original.config;
  return Readable;
}

/** A text field whose form says `secret`: a password, which can be shown while it is typed and is never shown again. */
function SecretField(props) {
  const { field: { description, label, validate = {} }, domId, value, errors = [], disabled, readonly } = props;
  const [open, setOpen] = useState(false);
  if (readonly) {
    return field('textfield', props, ...shown(domId, label, texts.secret));
  }
  return field('textfield', props,
    h(Label, { htmlFor: domId, label, required: validate.required }),
    h('div', { class: 'fjs-input-group' },
      h('input', {
        id: domId,
        class: 'fjs-input',
        type: open ? 'text' : 'password',
        disabled,
        value: value ?? '',
        autocapitalize: 'none',
        spellcheck: false,
        required: validate.required,
        'aria-invalid': errors.length > 0,
        'aria-describedby': `${domId}-description ${domId}-error-message`,
        onInput: ({ target }) => props.onChange({ value: target.value }),
        onBlur: () => props.onBlur?.(),
        onFocus: () => props.onFocus?.()
      }),
      h('button', {
        type: 'button',
        class: 'form-island__reveal',
        'aria-pressed': String(open),
        'aria-label': texts.revealOf(label),
        onClick: () => setOpen(!open)
      }, open ? texts.conceal : texts.reveal)),
    h(Description, { id: `${domId}-description`, description }),
    h(Errors, { id: `${domId}-error-message`, errors }));
}

export const isSecret = ({ properties }) => properties?.secret === 'true';

/** Terms that a form folds stand under its heading with their consent; unfolded they are read as anywhere else. */
function FoldableText(props) {
  const text = h(Text, props);
  return props.field.properties?.folded === 'true'
    ? h('details', { class: 'fjs-form-field terms-fold' }, h('summary', {}, texts.readTerms), text)
    : text;
}
FoldableText.config = Text.config;

const plain = value => (value === null || value === undefined ? '' : String(value));

const adornment = (side, text) => text && h('span', { class: `fjs-input-adornment ${side}` },
  h('span', { class: 'fjs-input-adornment-text' }, text));

/**
 * A number as it is typed. form-js's own field drops keys, so that 1.5 becomes 15 and 1e2 becomes 12; here what is no
 * number stays what it is, and is refused. A form that says `fixedWhen` shows a number that nobody can choose as text.
 */
function TypedNumber(props) {
  const { field: { description, label, appearance = {}, validate = {}, properties = {} }, domId, value, errors = [], disabled } = props;
  const before = useSingleLineTemplateEvaluation(appearance.prefixAdorner ?? '');
  const after = useSingleLineTemplateEvaluation(appearance.suffixAdorner ?? '');
  const fixed = useExpressionEvaluation(properties.fixedWhen ?? '') === true;
  const [typed, setTyped] = useState(plain(value));
  const [composing, setComposing] = useState(false);
  if (props.readonly || fixed) {
    return field('number', { ...props, readonly: true },
      ...shown(domId, label, plain(value) && `${before}${value}${after}`),
      fixed && h(Description, { id: `${domId}-description`, description }));
  }
  const take = text => {
    setTyped(text);
    props.onChange({ value: numberOrText(text) });
  };
  return field('number', props,
    h(Label, { htmlFor: domId, label, required: validate.required }),
    h('div', { class: disabled ? 'fjs-input-group fjs-disabled' : 'fjs-input-group' },
      adornment('border-right border-radius-left', before),
      h('input', {
        id: domId,
        class: 'fjs-input',
        type: 'text',
        autocomplete: 'off',
        disabled,
        // a value that came otherwise than by typing shows itself
        value: composing || same(numberOrText(typed), value ?? null) ? typed : plain(value),
        required: validate.required,
        'aria-invalid': errors.length > 0,
        'aria-describedby': `${domId}-description ${domId}-error-message`,
        onInput: ({ target, isComposing }) => (isComposing ? setTyped(target.value) : take(target.value)),
        onCompositionStart: () => setComposing(true),
        onCompositionEnd: ({ target }) => {
          setComposing(false);
          take(target.value);
        },
        onBlur: () => props.onBlur?.(),
        onFocus: () => props.onFocus?.()
      }),
      adornment('border-left border-radius-right', after)),
    h(Description, { id: `${domId}-description`, description }),
    h(Errors, { id: `${domId}-error-message`, errors }));
}
TypedNumber.config = {
  ...Numberfield.config,
  // what was kept is shown again, be it no number
  sanitizeValue: ({ value }) => (typeof value === 'number' ? value : numberOrText(plain(value)))
};

function withAdorners(value, { appearance = {} }) {
  return plain(value) && `${appearance.prefixAdorner ?? ''}${value}${appearance.suffixAdorner ?? ''}`;
}

function dateText(value) {
  const date = /^(\d{4})-(\d{2})-(\d{2})(?:T(\d{2}:\d{2}))?/.exec(plain(value));
  return date ? `${date[1]}年${Number(date[2])}月${Number(date[3])}日${date[4] ? ` ${date[4]}` : ''}` : plain(value);
}

const ReadableText = readable(Textfield, ({ label: text }) => text, withAdorners);

function TextOrSecret(props) {
  return h(isSecret(props.field) ? SecretField : ReadableText, props);
}
TextOrSecret.config = Textfield.config;

const label = ({ label: text }) => text;
const dateLabel = ({ dateLabel: date, timeLabel: time }) => date || time;

const fields = {
  select: NativeSelect,
  text: FoldableText,
  textfield: TextOrSecret,
  textarea: readable(Textarea, label, plain),
  number: TypedNumber,
  datetime: readable(Datetime, dateLabel, dateText)
};

const hasUnreadDay = ({ id }) => [...document.querySelectorAll('input[data-unread]')]
  .some(field => isUnread(field) && new RegExp(`-${id}(_\\d+)*-date$`).test(field.id));

class PortalFields {
  constructor(formFields) {
    Object.entries(fields).forEach(([type, component]) => formFields.register(type, component));
  }
}
PortalFields.$inject = ['formFields'];

/** Puts Japanese, and what the server refused, into form-js's own validation. */
class PortalValidation {
  constructor(validator, formFieldRegistry, refusals) {
    const validate = validator.validateFieldInstance.bind(validator);
    validator.validateFieldInstance = (instance, value) => {
      const formField = formFieldRegistry.get(instance.id);
      const messages = formField?.type === 'number' && typeof value === 'string'
        ? [texts.notANumber]
        : formField?.type === 'datetime' && hasUnreadDay(instance)
        ? [texts.notADate]
        : validate(instance, value).map(message => translate(message, formField));
      const refusal = refusals.of(instance, value);
      return refusal && !messages.length ? [refusal] : messages;
    };
  }
}
PortalValidation.$inject = ['validator', 'formFieldRegistry', 'refusals'];

export const portalModule = refusals => ({
  __init__: ['portalFields', 'portalValidation'],
  portalFields: ['type', PortalFields],
  portalValidation: ['type', PortalValidation],
  refusals: ['value', refusals]
});
