export { createForm } from '@bpmn-io/form-js-viewer';
