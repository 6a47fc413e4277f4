/* A dialog of some words and buttons; `say` puts other words, which screen readers hear of. */
window.idle.dialog = (role, heading, text, buttons) => {
  const dialog = document.createElement('dialog');
  dialog.className = 'idle-notice';
  dialog.setAttribute('role', role);
  const id = `idle-${document.querySelectorAll('.idle-notice').length}`;
  dialog.setAttribute('aria-labelledby', `${id}-title`);
  dialog.setAttribute('aria-describedby', `${id}-text`);
  const title = document.createElement('h2');
  title.id = `${id}-title`;
  title.textContent = heading;
  const words = document.createElement('p');
  words.id = `${id}-text`;
  words.textContent = text;
  const row = document.createElement('div');
  row.className = 'idle-notice__buttons';
  buttons.forEach(([label, className, action]) => {
    const button = document.createElement('button');
    button.type = 'button';
    button.className = className;
    button.textContent = label;
    button.addEventListener('click', action);
    row.append(button);
  });
  dialog.append(title, words, row);
  document.body.append(dialog);
  dialog.say = (news, isBusy) => {
    words.setAttribute('role', 'status');
    words.textContent = news;
    row.querySelectorAll('button').forEach((button) => {
      button.disabled = isBusy;
    });
  };
  return dialog;
};
