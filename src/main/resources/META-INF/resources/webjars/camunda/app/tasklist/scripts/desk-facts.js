// The facts of a form scroll by themselves, so that its decision stays in view below them; half of the form is theirs in any case. Also
// in forms of former versions.
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
  const head = facts.closest('.tab-content').getBoundingClientRect().top - pane.getBoundingClientRect().top + pane.scrollTop;
  facts.style.maxHeight = `${Math.max((pane.clientHeight - head) / 2, pane.clientHeight - others)}px`;
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
