/** A button that shows a password while it is typed. Its field is one again when its form is sent. */
export function reveal(button) {
  const input = document.getElementById(button.getAttribute('aria-controls'));
  const { textContent: show, dataset: { conceal } } = button;
  const turn = open => {
    input.type = open ? 'text' : 'password';
    button.textContent = open ? conceal : show;
    button.setAttribute('aria-pressed', String(open));
  };
  button.hidden = false;
  button.addEventListener('click', () => {
    turn(input.type === 'password');
    input.focus();
  });
  input.form.addEventListener('submit', () => turn(false));
}
