/*
 * The diagram that Cockpit shows: marked and labelled by the owner's other pages, which show all of it, otherwise opened at a
 * size at which it can be read, and with the documentation of the step that is pressed beside it.
 */
import { askEngine, element, paragraph } from './page.js';

const LABEL = 'keiyaku-label';
const DRAWN = 'keiyaku-drawn';
// what contains others is left white, or it would hide their colours
const FRAME = 'keiyaku-frame';

/** Below it, Japanese names in a step cannot be read: 12 px become 9. */
const LEAST_SCALE = 0.75;
const MARGIN = 24;
// where Cockpit's switch of its statistics ends
const TOP = 60;

let viewer;
// Cockpit keeps a viewer, with what is drawn on it, for the next time that its diagram is opened
const marks = new WeakMap();

/** What the diagram calls an element; undefined when it has no such one or no name for it. */
export const nameOf = id => viewer?.get('elementRegistry').get(id)?.businessObject.name;

/** Takes away what has been drawn. */
export function clear() {
  if (!viewer) {
    return;
  }
  const canvas = viewer.get('canvas');
  (marks.get(viewer) ?? []).forEach(([id, name]) => canvas.removeMarker(id, name));
  marks.delete(viewer);
  viewer.get('overlays').remove({ type: LABEL });
  canvas.getContainer().classList.remove(DRAWN);
}

const is = (shape, type) => shape.businessObject.$instanceOf(type);
const isFrame = shape => shape.children?.some(child => child.type !== 'label');

/**
 * Draws anew on the whole diagram: names of CSS classes and labels by the ids of elements. Elements that this version of the diagram does not
 * have are left out. The engine's own numbers, those of what runs now, go meanwhile.
 */
export function draw(markers, labels = new Map()) {
  clear();
  if (!viewer) {
    return;
  }
  const canvas = viewer.get('canvas');
  const registry = viewer.get('elementRegistry');
  const marked = [...markers].filter(([id]) => registry.get(id))
    .flatMap(([id, name]) => (isFrame(registry.get(id)) ? [[id, name], [id, FRAME]] : [[id, name]]));
  marked.forEach(([id, name]) => canvas.addMarker(id, name));
  marks.set(viewer, marked);
  [...labels].filter(([id]) => registry.get(id)).forEach(([id, textContent]) => {
    viewer.get('overlays').add(id, LABEL, {
      // the name of a gateway stands above it
      position: is(registry.get(id), 'bpmn:Gateway') ? { bottom: 8, left: 36 } : { top: -12, left: 8 },
      html: element('span', { className: LABEL, textContent })
    });
  });
  canvas.getContainer().classList.add(DRAWN);
  // one that is folded away has no size to fit
  if (canvas.getContainer().clientHeight > 0) {
    canvas.zoom('fit-viewport', 'auto');
  }
}

/** Shows what the diagram says of a step; nothing when it says nothing. */
function explain(shown, step) {
  const { businessObject } = step;
  const container = shown.get('canvas').getContainer();
  container.querySelector('.keiyaku-documentation')?.remove();
  const texts = businessObject.documentation?.map(each => each.text) ?? [];
  if (texts.length === 0) {
    return;
  }
  const panel = element('aside', { className: 'keiyaku-documentation', ariaLive: 'polite' },
    element('button', { type: 'button', className: 'close', ariaLabel: '説明を閉じる', textContent: '×', onclick: () => panel.remove() }),
    element('h4', { textContent: businessObject.name ?? businessObject.id }), ...texts.map(paragraph));
  const place = shown.get('canvas').getAbsoluteBBox(step);
  panel.classList.toggle('keiyaku-at-the-left', place.x + place.width / 2 > container.clientWidth / 2);
  // the diagram would take what is pressed and turned here for itself
  ['mousedown', 'wheel', 'click', 'dblclick'].forEach(name => panel.addEventListener(name, event => event.stopPropagation()));
  container.append(panel);
}

const isMoved = definitions =>
  new URLSearchParams(window.location.hash.split('?')[1]).get('viewbox')?.includes(`"${definitions.id}"`);

/** Opens a large diagram at its beginning, or where an instance is, instead of all of it in letters that nobody can read. */
function enlarge(shown, activityIds) {
  const canvas = shown.get('canvas');
  const { outer, inner } = canvas.viewbox();
  if (Math.min(outer.width / inner.width, outer.height / inner.height) >= LEAST_SCALE) {
    return;
  }
  const [width, height] = [outer.width / LEAST_SCALE, outer.height / LEAST_SCALE];
  const place = shown.get('elementRegistry').get(activityIds.find(id => shown.get('elementRegistry').get(id)));
  const top = inner.height + 2 * TOP <= height ? inner.y - (height - inner.height) / 2 : inner.y - TOP;
  canvas.viewbox({
    x: place ? Math.max(inner.x - MARGIN, place.x + place.width / 2 - width / 2) : inner.x - MARGIN,
    y: place && inner.height > height ? place.y + place.height / 2 - height / 2 : top,
    width,
    height
  });
}

const leaves = instance => [
  ...instance.childActivityInstances.flatMap(child => (child.childActivityInstances.length + child.childTransitionInstances.length
    ? leaves(child) : [child.activityId])),
  ...instance.childTransitionInstances.map(child => child.activityId)
];

function open(opened, activityIds) {
  viewer = opened;
  clear();
  opened.get('canvas').getContainer().querySelector('.keiyaku-documentation')?.remove();
  if (!opened.keiyaku) {
    opened.keiyaku = true;
    opened.get('eventBus').on('element.click', ({ element: pressed }) => explain(opened, pressed));
  }
  if (!isMoved(opened.getDefinitions())) {
    enlarge(opened, activityIds);
  }
}

export const plugins = [
  {
    id: 'keiyaku.diagram',
    pluginPoint: 'cockpit.processDefinition.diagram.plugin',
    render: opened => open(opened, [])
  },
  {
    id: 'keiyaku.diagram.instance',
    pluginPoint: 'cockpit.processInstance.diagram.plugin',
    render: async (opened, { processInstanceId }) => open(opened,
      await askEngine(`/process-instance/${processInstanceId.split('?')[0]}/activity-instances`).then(leaves, () => []))
  }
];
