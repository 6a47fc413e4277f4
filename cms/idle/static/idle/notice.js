/* The idle notice. The server alone knows when a session ends; every window asks it before it believes so. */
(() => {
  const { status, keep, end, warning: before } = document.currentScript.dataset;
  const WARNING = Number(before); // seconds before the end
  const SPOKEN = [30, 10]; // seconds left at which a screen reader hears of it again
  const ACTIVITY = ['pointerdown', 'pointermove', 'keydown', 'input', 'wheel', 'touchmove', 'scroll'];
  const NOT_FOR_THE_FORM = ['Enter', ' ', 'Escape', 'Tab'];

  const kept = window.idleKept;
  const channel = new BroadcastChannel('idle');
  const token = () => JSON.parse(document.getElementById('wagtail-config').textContent).CSRF_TOKEN;

  let user = null;
  let deadline = Infinity; // by this machine's clock: only good for asking the server
  let pace = 30_000; // ms between two signs of life
  let told = 0;
  let waiting = null;
  let asking = false;
  let leaving = false;
  let title = null;
  let seconds = null;

  const warning = build(
    'alertdialog',
    'Bạn đã không sử dụng Site',
    'Bấm vào đây để duy trì trạng thái đăng nhập. Bài đang viết được lưu trước khi đăng xuất.',
    [['Ở lại', 'button', active]],
  );
  const countdown = document.createElement('p');
  countdown.className = 'idle-notice__countdown';
  countdown.setAttribute('aria-hidden', 'true');
  const spoken = document.createElement('p');
  spoken.className = 'w-sr-only';
  spoken.setAttribute('role', 'status');
  warning.querySelector('p').after(countdown, spoken);
  warning.addEventListener('cancel', (event) => event.preventDefault());
  warning.addEventListener('click', active);

  function build(role, heading, text, buttons) {
    const dialog = document.createElement('dialog');
    dialog.className = 'idle-notice';
    dialog.setAttribute('role', role);
    const id = `idle-${role}`;
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
    return dialog;
  }

  /* --- What the server says --- */

  async function ask(address, options) {
    try {
      const answer = await fetch(address, { ...options, headers: { 'X-CSRFToken': token() } });
      return answer.ok ? await answer.json() : null;
    } catch {
      return null; // no network: the page stays, and so does what is written in it
    }
  }

  function believe(answer) {
    if (!answer) return;
    if (answer.user !== user) return leave(); // ended, or somebody else signed in
    deadline = Date.now() + answer.remaining * 1000;
    pace = Math.min(30_000, Math.max(1000, answer.remaining * 20));
    if (answer.remaining > WARNING) hide();
  }

  async function check() {
    if (asking || leaving) return;
    asking = true;
    const answer = await ask(status);
    asking = false;
    believe(answer);
    if (answer && !leaving && answer.remaining <= 0) leave();
  }

  async function tell() {
    waiting = null;
    told = Date.now();
    const answer = await ask(keep, { method: 'POST' });
    if (answer) channel.postMessage('active');
    believe(answer);
  }

  /* --- What the person does --- */

  function active() {
    if (leaving || user === null) return;
    if (warning.open) {
      hide();
      told = 0;
    }
    // The last sign of life of a busy minute is told too, when the minute is over.
    waiting ??= setTimeout(tell, Math.max(0, told + pace - Date.now()));
    if (told === 0) {
      clearTimeout(waiting);
      tell();
    }
  }

  function notice(event) {
    if (!event.isTrusted) return;
    if (event.type === 'pointermove' && !event.movementX && !event.movementY) return; // the page moved
    if (!warning.open) return active();
    if (event.type !== 'keydown') return; // a click on the notice is the notice's own; a nudge is no answer
    if (NOT_FOR_THE_FORM.includes(event.key)) event.preventDefault();
    active();
  }

  /* --- What is shown --- */

  function show(left) {
    if (!warning.open) {
      title = document.title;
      warning.showModal();
      spoken.textContent = '';
    }
    if (left === seconds) return;
    seconds = left;
    countdown.textContent = `Thời gian chờ: ${left} giây`;
    if (SPOKEN.includes(left)) spoken.textContent = `Còn ${left} giây.`;
    document.title = left % 2 ? title : `⏳ Còn ${left} giây – ${title}`;
  }

  function hide() {
    if (!warning.open) return;
    warning.close();
    document.title = title;
  }

  function tick() {
    if (leaving || deadline === Infinity) return;
    const left = Math.ceil((deadline - Date.now()) / 1000);
    if (left > WARNING) return hide();
    if (!warning.open || left <= 0) check();
    if (left > 0) show(left);
  }

  /** Go to the login page, and afterwards come back; stay where nothing could keep what is written. */
  function leave() {
    if (leaving) return;
    leaving = true;
    hide();
    let how;
    try {
      how = kept.keep(user);
    } catch {
      return;
    }
    window.addEventListener('w-unsaved:confirm', (event) => event.preventDefault());
    const form = document.createElement('form');
    form.method = 'post';
    form.action = end;
    form.hidden = true;
    const values = { next: location.pathname + location.search, kept: how, csrfmiddlewaretoken: token() };
    Object.entries(values).forEach(([name, value]) => {
      const field = document.createElement('input');
      field.name = name;
      field.value = value;
      form.append(field);
    });
    document.body.append(form);
    form.submit();
  }

  function offer(found) {
    const time = new Date(found.at).toLocaleString('vi-VN', { dateStyle: 'short', timeStyle: 'short' });
    const close = (action) => () => {
      dialog.remove();
      action();
    };
    const dialog = build(
      'dialog',
      'Có phần đang viết chưa được lưu',
      `Trước khi bạn được đăng xuất lúc ${time}, phần này chưa lưu được và còn giữ trong cửa sổ này.`,
      [
        ['Khôi phục', 'button', close(() => kept.restore(found, token()))],
        ['Bỏ đi', 'button button-secondary', close(kept.forget)],
      ],
    );
    dialog.showModal();
  }

  async function start() {
    const answer = await ask(status);
    if (!answer || answer.user === null) return;
    user = answer.user;
    believe(answer);
    const found = kept.find(user);
    if (found) offer(found);
    ACTIVITY.forEach((type) => document.addEventListener(type, notice, { capture: true, passive: type !== 'keydown' }));
    channel.addEventListener('message', check);
    document.addEventListener('visibilitychange', () => document.hidden || check());
    window.addEventListener('pageshow', (event) => event.persisted && check());
    window.addEventListener('focus', check);
    setInterval(tick, 500);
  }

  start();
})();
