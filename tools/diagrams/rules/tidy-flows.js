'use strict';

const { is, isAny } = require('bpmnlint-utils');

/** Flows run straight or at right angles, cross no other flow and pass through no shape. */
module.exports = () => {

  function check(node, reporter) {
    if (!is(node, 'bpmndi:BPMNPlane')) {
      return;
    }
    const edges = node.planeElement.filter(element => is(element, 'bpmndi:BPMNEdge')).map(edge => ({
      flow: edge.bpmnElement, segments: segments(edge.waypoint)
    }));
    const shapes = node.planeElement.filter(element => is(element, 'bpmndi:BPMNShape')
      && !isAny(element.bpmnElement, ['bpmn:SubProcess', 'bpmn:Participant', 'bpmn:Lane']));

    for (const { flow, segments } of edges) {
      if (segments.some(([a, b]) => a.x !== b.x && a.y !== b.y)) {
        reporter.report(flow.id, 'is neither straight nor at right angles');
      }
      for (const shape of shapes) {
        if (shape.bpmnElement !== flow.sourceRef && shape.bpmnElement !== flow.targetRef
            && segments.some(segment => passes(segment, shape.bounds))) {
          reporter.report(flow.id, `passes through ${shape.bpmnElement.id}`);
        }
      }
    }
    edges.forEach((one, index) => edges.slice(index + 1).forEach(other => {
      if (one.segments.some(first => other.segments.some(second => cross(first, second)))) {
        reporter.report(one.flow.id, `crosses ${other.flow.id}`);
      }
    }));
  }

  return { check };
};

function segments(points) {
  return points.slice(1).map((point, index) => [points[index], point]);
}

function box([a, b]) {
  return {
    left: Math.min(a.x, b.x), right: Math.max(a.x, b.x), top: Math.min(a.y, b.y), bottom: Math.max(a.y, b.y)
  };
}

function cross(first, second) {
  const one = box(first);
  const other = box(second);
  return one.left <= other.right && other.left <= one.right && one.top <= other.bottom && other.top <= one.bottom;
}

function passes(segment, { x, y, width, height }) {
  const { left, right, top, bottom } = box(segment);
  return left < x + width && right > x && top < y + height && bottom > y;
}
