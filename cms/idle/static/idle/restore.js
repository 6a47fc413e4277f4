/* Offers back what was kept.

   It is sent to its form's own address: what is valid becomes a draft, what is not comes back as the server shows any
   refused form, with every block in its place. It is forgotten once it has arrived, not before. */
window.idle.offer = (() => {
  const { kept } = window.idle;
  const RESTORED = 'idle-restored';
  const REVISION = ['loaded_revision_id', 'loaded_revision_created_at', 'overwrite_revision_id'];
  const UNHEARD = 'máy chủ không nhận hoặc mất kết nối';
  const OUTDATED =
    'Trang này đã có bản nháp mới hơn. Bấm “Khôi phục” lần nữa thì phần giữ lại thành bản nháp mới nhất; bản kia vẫn ' +
    'còn trong lịch sử của trang.';

  /** Send what was kept; return the answer, and what it says in JSON where autosave is spoken to. */
  async function send(found) {
    const body = new FormData();
    [...found.fields, ['csrfmiddlewaretoken', window.idle.token()]].forEach((pair) => body.append(...pair));
    // Told that a script asks, Wagtail refuses instead of leading to the login page or the dashboard.
    const headers = { Accept: found.isDraft ? 'application/json' : 'text/html', 'X-Requested-With': 'XMLHttpRequest' };
    try {
      const answer = await fetch(found.action, { method: 'POST', body, headers });
      return { ok: answer.ok, url: answer.redirected && answer.url, ...(found.isDraft && (await answer.json())) };
    } catch {
      return { ok: false };
    }
  }

  async function restore(found, dialog) {
    dialog.say('Đang khôi phục…', true);
    const answer = await send(found);
    if (answer.success || (answer.ok && answer.url)) {
      kept.forget(found);
      sessionStorage.setItem(RESTORED, '');
      location.assign(answer.url || found.path);
    } else if (answer.ok || answer.error_code === 'validation_error') {
      kept.put({ ...found, isSent: true });
      window.idle.post(found.action, found.fields);
    } else if (answer.error_code === 'invalid_revision') {
      found.fields = found.fields.filter(([name]) => !REVISION.includes(name));
      dialog.say(OUTDATED, false);
    } else {
      const why = answer.error_message?.replace(/\.$/, '') || UNHEARD;
      dialog.say(`Chưa khôi phục được: ${why}. Phần đang viết vẫn còn giữ trong cửa sổ này.`, false);
    }
  }

  /** What is here after a restoring: the draft saved, or the form as the server refused it. */
  function welcome(user) {
    const isRefused = document.querySelector('[data-w-unsaved-force-value="true"]');
    kept
      .of(user)
      .filter((one) => one.isSent && isRefused)
      .forEach(kept.forget);
    if (sessionStorage.getItem(RESTORED) === null) return;
    sessionStorage.removeItem(RESTORED);
    const detail = { type: 'success', text: 'Đã khôi phục và lưu phần đang viết.' };
    document.dispatchEvent(new CustomEvent('w-messages:add', { detail }));
  }

  function offer(user) {
    const [found] = kept.of(user);
    if (!found) return;
    const at = new Date(found.at);
    const time = `${at.toLocaleTimeString('vi-VN', { timeStyle: 'short' })} ngày ${at.toLocaleDateString('vi-VN')}`;
    const dialog = window.idle.dialog(
      'dialog',
      'Có phần đang viết chưa được lưu',
      `“${found.title}”, giữ lại lúc ${time}. ` +
        (found.isDraft ? 'Khôi phục sẽ lưu thành bản nháp.' : 'Biểu mẫu này không có bản nháp: khôi phục là lưu ngay.'),
      [
        ['Khôi phục', 'button', () => restore(found, dialog)],
        [
          'Bỏ đi',
          'button button-secondary',
          () => {
            kept.forget(found);
            dialog.close();
            offer(user);
          },
        ],
      ],
    );
    dialog.addEventListener('close', () => dialog.remove());
    dialog.showModal();
  }

  return (user) => {
    welcome(user);
    offer(user);
  };
})();
