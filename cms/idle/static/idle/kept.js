/* What was typed and could not be saved is kept in this window (sessionStorage), for whoever wrote it.

   It goes when it is restored or thrown away, when the window is closed, and after a week, whoever is signed in
   by then. Somebody else who signs in in this window is not shown it, and does not throw it away either.
   Passwords and files are not kept. */
window.idle.kept = (() => {
  const PREFIX = 'idle-kept:';
  const LIFE = 7 * 24 * 60 * 60 * 1000; // ms
  const PATIENCE = 5000; // ms autosave has

  // Wagtail takes what is typed in the first seconds after loading for what was there before, and so does not
  // save it: what has been touched since the last save is noted here too. Rich text has no input events.
  const touched = new WeakMap();
  let saving = 0;
  ['input', 'beforeinput'].forEach((type) =>
    document.addEventListener(
      type,
      ({ target }) => {
        const form = target.closest?.('form');
        if (form) touched.set(form, Date.now());
      },
      true,
    ),
  );
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
  const hasAutosave = (form) => form.matches('[data-controller~="w-autosave"]');

  const editors = () => [...document.querySelectorAll('form[method="post" i][data-controller~="w-unsaved"]')];
  const unsaved = () => editors().find(isUnsaved);

  /** Have Wagtail's autosave save what is unsaved, and wait until it has, could not, or takes too long. */
  async function flush() {
    const form = unsaved();
    if (!form || !hasAutosave(form) || form.getAttribute('data-w-autosave-active-value') === 'false') return;
    const asked = new CustomEvent('w-unsaved:add', { bubbles: true, cancelable: true, detail: { type: 'edits' } });
    await new Promise((resolve) => {
      const finish = ({ detail }) => detail.trigger === asked && resolve();
      form.addEventListener('w-autosave:success', finish);
      form.addEventListener('w-autosave:error', finish);
      setTimeout(resolve, PATIENCE);
      form.dispatchEvent(asked);
    });
  }

  /** Keep the unsaved form; return 'browser', 'saved' when there was nothing to keep, '' where nothing is written.
      Throws where the browser has no room for it. */
  function keep(user) {
    const form = unsaved();
    if (!form) return editors().length ? 'saved' : '';
    const secret = new Set([...form.querySelectorAll('[type=password]')].map((field) => field.name));
    const fields = [...new FormData(form)].filter(
      ([name, value]) => typeof value === 'string' && name !== 'csrfmiddlewaretoken' && !secret.has(name),
    );
    const revision = Number(form.getAttribute('data-w-autosave-revision-id-value'));
    if (revision) fields.push(['overwrite_revision_id', revision]); // as autosave does: its own last one
    put({
      key: `${PREFIX}${user}:${location.pathname}`,
      user,
      path: location.pathname,
      title: form.elements.title?.value || document.title.replace(/ - [^-]*$/, ''),
      action: new URL(form.getAttribute('action') || '', location.href).pathname,
      isDraft: hasAutosave(form),
      at: Date.now(),
      fields,
    });
    return 'browser';
  }

  const put = (found) => sessionStorage.setItem(found.key, JSON.stringify(found));
  const forget = (found) => sessionStorage.removeItem(found.key);

  function read(key) {
    try {
      return { ...JSON.parse(sessionStorage.getItem(key)), key };
    } catch {
      return { key };
    }
  }

  /** Throw away what is too old, whoever's it is, and return the rest, oldest first. */
  function all() {
    const found = Object.keys(sessionStorage)
      .filter((key) => key.startsWith(PREFIX))
      .map(read);
    const isFresh = ({ at }) => at > Date.now() - LIFE;
    found.filter((one) => !isFresh(one)).forEach(forget);
    return found.filter(isFresh).sort((one, other) => one.at - other.at);
  }

  const of = (user) => all().filter((one) => one.user === user);

  all();
  return { unsaved, flush, keep, of, put, forget };
})();
