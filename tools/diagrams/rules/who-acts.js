'use strict';

const { readFileSync } = require('node:fs');
const { join } = require('node:path');
const { is, isAny } = require('bpmnlint-utils');

const TEXTS = join(__dirname, '../../../src/main/resources/messages/process.properties');

/**
 * A task for people carries a note that says who they are: the name of the desk as staff read it in
 * Tasklist, or who the customer is in it. Lanes cannot lie inside a subprocess; a note can stand anywhere.
 */
module.exports = () => {

  const desks = new Map(readFileSync(TEXTS, 'utf8').split('\n')
    .map(line => /^process\.desk\.([a-z-]+)\s*=\s*(.+)$/.exec(line))
    .filter(Boolean)
    .map(([, group, name]) => [group, name.trim()]));

  function check(node, reporter) {
    if (!isAny(node, ['bpmn:UserTask', 'bpmn:ReceiveTask'])) {
      return;
    }
    const notes = (node.$parent.artifacts || [])
      .filter(artifact => is(artifact, 'bpmn:Association') && artifact.sourceRef === node)
      .map(({ targetRef }) => targetRef)
      .filter(target => is(target, 'bpmn:TextAnnotation'))
      .map(({ text }) => text);
    const desk = desks.get(is(node, 'bpmn:UserTask') ? node.get('camunda:candidateGroups') : undefined);
    if (notes.length !== 1 || !notes[0]) {
      reporter.report(node.id, 'has no note that says who acts');
    }
    else if (desk && notes[0] !== desk) {
      reporter.report(node.id, `is noted for ${notes[0]}, but shown to ${desk}`);
    }
  }

  return { check };
};
