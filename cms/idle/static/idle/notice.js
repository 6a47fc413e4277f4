/* The idle notice. The server alone knows when a session ends; every window asks it before it believes so. */
(() => {
  const { idle } = window;
  const WARNING = Number(idle.warning); // seconds before the end
  const SPOKEN = [30, 10]; // seconds left at which a screen reader hears of it again
  const ACTIVITY = ['pointerdown', 'pointermove', 'keydown', 'input', 'wheel', 'touchmove', 'scroll'];
  const NOT_FOR_THE_PAGE = ['Enter', ' ', 'Escape', 'Tab'];
  const PATIENCE = 5000; // ms until a server that did not answer is asked again

  const channel = new BroadcastChannel('idle');

  let deadline = Infinity; // by this machine's clock: only good for asking the server
  let skew = null; // ms between this machine's clock and its ticks: changes with sleep, and when the clock is set
  let pace = 30_000; // ms between two signs of life
  let told = 0;
  let waiting = null;
  let asking = false;
  let unanswered = 0;
  let leaving = false;
  let title = null;
  let caret = null;
  let seconds = null;

  const warning = idle.dialog(
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
  // Escape, or the way back on a phone.
  warning.addEventListener('cancel', (event) => {
    event.preventDefault();
    active();
  });
  warning.addEventListener('click', active);

  /* --- What the server says --- */

  function believe(answer) {
    if (!answer || leaving) return;
    if (answer.user !== idle.user) return leave(Date.now() < deadline ? 'elsewhere' : 'idle');
    deadline = Date.now() + answer.remaining * 1000;
    pace = Math.min(30_000, Math.max(1000, answer.remaining * 20));
    if (answer.remaining > WARNING) hide();
    if (answer.remaining <= 0) leave('idle');
  }

  async function check() {
    if (asking || leaving) return;
    asking = true;
    const answer = await idle.ask(idle.status);
    asking = false;
    unanswered = answer ? 0 : Date.now();
    believe(answer);
  }

  async function tell() {
    waiting = null;
    told = Date.now();
    const answer = await idle.ask(idle.keep, { method: 'POST' });
    if (answer) channel.postMessage('active');
    else check(); // for a token that counts
    believe(answer);
  }

  async function leave(why) {
    leaving = true;
    hide();
    if (await idle.leave(idle.user, why)) return;
    leaving = false;
    deadline = Infinity;
  }

  /* --- What the person does --- */

  function active() {
    if (leaving) return;
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
    if (NOT_FOR_THE_PAGE.includes(event.key)) {
      event.preventDefault();
      event.stopImmediatePropagation();
    }
    active();
  }

  /* --- What is shown --- */

  function show(remaining) {
    if (!warning.open) {
      title = document.title;
      const { anchorNode, anchorOffset, focusNode, focusOffset } = document.getSelection();
      caret = [anchorNode, anchorOffset, focusNode, focusOffset];
      warning.showModal();
      spoken.textContent = `Còn ${remaining} giây.`;
    }
    if (remaining === seconds) return;
    seconds = remaining;
    countdown.textContent = `Thời gian chờ: ${seconds} giây`;
    if (SPOKEN.includes(seconds)) spoken.textContent = `Còn ${seconds} giây.`;
    document.title = `⏳ Còn ${seconds} giây – ${title}`;
  }

  function hide() {
    if (!warning.open) return;
    warning.close();
    // Back in rich text the caret would stand at its beginning.
    const { isContentEditable } = document.activeElement;
    if (isContentEditable && caret[0]?.isConnected) document.getSelection().setBaseAndExtent(...caret);
    document.title = title;
  }

  const left = () => Math.ceil((deadline - Date.now()) / 1000);

  async function tick() {
    if (leaving || deadline === Infinity) return;
    const now = Date.now() - performance.now();
    if (Math.abs(now - skew) > 2000) check();
    skew = now;
    if (left() > WARNING) return hide();
    if ((!warning.open || left() <= 0) && Date.now() - unanswered > PATIENCE) await check();
    if (!leaving && left() > 0 && left() <= WARNING) show(left());
  }

  async function start() {
    const answer = await idle.ask(idle.status);
    if (!answer) return setTimeout(start, PATIENCE);
    if (answer.user === null) return channel.postMessage('over');
    idle.user = answer.user;
    believe(answer);
    idle.offer(idle.user);
    ACTIVITY.forEach((type) => document.addEventListener(type, notice, { capture: true, passive: type !== 'keydown' }));
    document.addEventListener('preview:active', () => warning.open || active());
    channel.addEventListener('message', check);
    document.addEventListener('visibilitychange', () => document.hidden || check());
    window.addEventListener('pageshow', (event) => event.persisted && check());
    window.addEventListener('focus', check);
    skew = Date.now() - performance.now();
    setInterval(tick, 500);
  }

  document.addEventListener('DOMContentLoaded', start); // forms and Wagtail's own scripts are there
})();
