/* The ways out: signed out by the notice, and by hand. Autosave comes first, what it cannot save is kept. */
(() => {
  const { idle } = window;
  const { kept } = idle;

  const FULL = 'Trình duyệt không còn chỗ để giữ phần đang viết. ';

  let staying = null;

  /** Go to the login page, and afterwards come back; return false where nothing could keep what is written.

      Args: the user's id; why: 'idle' or 'elsewhere' (the session ended in another window). */
  idle.leave = async (user, why) => {
    if (why === 'idle') await kept.flush();
    let how;
    try {
      how = kept.keep(user);
    } catch {
      stayHere();
      return false;
    }
    idle.post(idle.end, [['next', location.pathname + location.search], ['kept', how], ['why', why]]);
    return true;
  };

  /** What is written stays in the page; once its writer is signed in again, autosave goes on from here. */
  function stayHere() {
    staying ??= idle.dialog(
      'alertdialog',
      'Phiên làm việc đã kết thúc',
      `${FULL}Đừng đóng trang này: hãy đăng nhập ở một cửa sổ khác rồi quay lại đây viết tiếp.`,
      [['Đã hiểu', 'button', () => staying.close()]],
    );
    if (!staying.open) staying.showModal();
  }

  /** Say that saving goes on, and ask when it fails; resolve to whether to sign out. */
  async function mayLeave() {
    let answer;
    const answered = new Promise((resolve) => {
      answer = resolve;
    });
    const dialog = idle.dialog('alertdialog', 'Đăng xuất', '', [
      ['Ở lại', 'button', () => dialog.close()],
      ['Vẫn đăng xuất', 'button button-secondary', () => answer(true)],
    ]);
    dialog.addEventListener('close', () => {
      answer(false);
      dialog.remove();
    });
    dialog.say('Đang lưu phần đang viết…', true);
    dialog.showModal();
    await kept.flush();
    if (!dialog.open) return false;
    if (!kept.unsaved()) return true;
    dialog.say(
      'Phần đang viết chưa lưu được. Nếu đăng xuất, phần này chỉ còn giữ trong cửa sổ này và được đưa lại cho đúng ' +
        'người viết ở lần đăng nhập sau; đóng cửa sổ thì mất.',
      false,
    );
    dialog.querySelector('button').focus();
    if (!(await answered)) return false;
    try {
      return Boolean(kept.keep(idle.user));
    } catch {
      dialog.say(`${FULL}Hãy ở lại và sửa cho lưu được, hoặc chép ra nơi khác.`, false);
      return false;
    }
  }

  const pathOf = (form) => new URL(form.getAttribute('action') || '', location.href).pathname;

  document.addEventListener(
    'submit',
    async (event) => {
      const form = event.target;
      if (pathOf(form) !== idle.logout || !idle.user || !kept.unsaved()) return;
      event.preventDefault();
      if (await mayLeave()) idle.leaveQuietly(form);
    },
    true,
  );
})();
