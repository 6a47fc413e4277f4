/* What was typed and could not be saved: kept in this window (sessionStorage) and offered after login.

   Restoring posts the form as it was to its own address: what is valid becomes a draft, what is not comes back
   as the server shows any refused form, with every block in its place. Passwords and files are not kept. */
window.idleKept = (() => {
  const KEY = 'idle-kept';

  // Wagtail takes what is typed in the first seconds after loading for what was there before, and so does not
  // save it: what has been touched since the last save is noted here too.
  const touched = new WeakMap();
  let saving = 0;
  document.addEventListener('input', ({ target }) => {
    const form = target.closest('form');
    if (form) touched.set(form, Date.now());
  }, true);
  document.addEventListener('w-autosave:save', () => {
    saving = Date.now();
  });
  document.addEventListener('w-autosave:success', ({ target }) => {
    if (touched.get(target) <= saving) touched.delete(target);
  });

  const isUnsaved = (form) =>
    touched.has(form) ||
    form.getAttribute('data-w-unsaved-has-edits-value') === 'true' ||
    form.getAttribute('data-w-unsaved-has-comments-value') === 'true';

  const editors = () => [...document.querySelectorAll('form[method="post" i][data-controller~="w-unsaved"]')];

  /** Keep the unsaved form; return 'browser', 'saved' when there was nothing to keep, '' where nothing is written.
      Throws where the browser has no room for it. */
  function keep(user) {
    const forms = editors();
    const form = forms.find(isUnsaved);
    if (!form) return forms.length ? 'saved' : '';
    const secret = new Set([...form.querySelectorAll('[type=password]')].map((field) => field.name));
    const fields = [...new FormData(form)].filter(
      ([name, value]) => typeof value === 'string' && name !== 'csrfmiddlewaretoken' && !secret.has(name),
    );
    const kept = { user, path: location.pathname, action: new URL(form.action).pathname, at: Date.now(), fields };
    sessionStorage.setItem(KEY, JSON.stringify(kept));
    return 'browser';
  }

  function forget() {
    sessionStorage.removeItem(KEY);
  }

  /** Return what was kept of this page for this person; another's is thrown away. */
  function find(user) {
    const kept = JSON.parse(sessionStorage.getItem(KEY) || 'null');
    if (kept && kept.user !== user) forget();
    return kept && kept.user === user && kept.path === location.pathname ? kept : null;
  }

  function restore(kept, token) {
    const form = document.createElement('form');
    form.method = 'post';
    form.action = kept.action;
    form.hidden = true;
    [...kept.fields, ['csrfmiddlewaretoken', token]].forEach(([name, value]) => {
      const field = document.createElement('textarea'); // an input would lose line breaks
      field.name = name;
      field.value = value;
      form.append(field);
    });
    document.body.append(form);
    forget();
    form.submit();
  }

  return { keep, find, forget, restore };
})();
