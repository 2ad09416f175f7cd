'use strict';

const { is } = require('bpmnlint-utils');

/**
 * Camunda counts the retries of the activity that owns the job: one that is asynchronous or waits
 * for a timer. There it must say how patient it is, elsewhere nobody would listen.
 */
module.exports = () => ({
  check(node, reporter) {
    if (!is(node, 'bpmn:FlowNode')) {
      return;
    }
    const ownsJob = node.get('camunda:asyncBefore') || node.get('camunda:asyncAfter')
      || (node.eventDefinitions || []).some(definition => is(definition, 'bpmn:TimerEventDefinition'));
    const extensions = node.extensionElements ? node.extensionElements.get('values') : [];
    const cycle = extensions.some(extension => is(extension, 'camunda:FailedJobRetryTimeCycle'));
    if (ownsJob && !cycle) {
      reporter.report(node.id, 'owns a job, but has no failedJobRetryTimeCycle');
    }
    if (!ownsJob && cycle) {
      reporter.report(node.id, 'has a failedJobRetryTimeCycle, but owns no job');
    }
  }
});
