// The facts of a form scroll by themselves, so that its decision and the button stay in view below them; also in forms of former versions.
const LEAST = 120;

function fit() {
  const facts = document.querySelector('[cam-tasklist-task] .fjs-container .facts')?.closest('.fjs-layout-row');
  const pane = facts?.closest('.three-cols-layout-cell.content, .content');
  if (!pane) {
    return;
  }
  const scrolled = facts.scrollTop;
  facts.classList.add('keiyaku-facts');
  facts.style.maxHeight = 'none';
  const others = pane.scrollHeight - facts.offsetHeight;
  facts.style.maxHeight = `${Math.max(LEAST, pane.clientHeight - others)}px`;
  facts.scrollTop = scrolled;
  // so that it can be scrolled by keys
  facts.tabIndex = 0;
  facts.setAttribute('role', 'region');
  facts.setAttribute('aria-label', 'タスクの内容');
}

let fitting;
const fitSoon = () => {
  cancelAnimationFrame(fitting);
  fitting = requestAnimationFrame(fit);
};

new MutationObserver(changes => changes.some(({target}) => target.closest?.('[cam-tasklist-task]')) && fitSoon())
  .observe(document.documentElement, {childList: true, subtree: true});
addEventListener('resize', fitSoon);
