/* What the idle notice's scripts share: the server's addresses, and how it is asked. */
window.idle = (() => {
  const { dataset } = document.currentScript;
  let token = '';

  /** Return the server's answer, null where there is none. A login in another window voids the tokens of this
      one's forms, autosave's among them: each answer brings one that counts. */
  async function ask(address, options) {
    try {
      const answer = await fetch(address, { ...options, headers: { 'X-CSRFToken': token } });
      if (!answer.ok) return null;
      const told = await answer.json();
      token = told.token;
      document.querySelectorAll('input[name=csrfmiddlewaretoken]').forEach((field) => {
        field.value = token;
      });
      return told;
    } catch {
      return null; // no network: the page stays, and so does what is written in it
    }
  }

  /** Leave this page for what the server answers to these [name, value] pairs; Wagtail asks no questions. */
  function post(address, fields) {
    const form = document.createElement('form');
    form.method = 'post';
    form.action = address;
    form.hidden = true;
    [...fields, ['csrfmiddlewaretoken', token]].forEach(([name, value]) => {
      const field = document.createElement('textarea'); // an input would lose line breaks
      field.name = name;
      field.value = value;
      form.append(field);
    });
    document.body.append(form);
    leaveQuietly(form);
  }

  function leaveQuietly(form) {
    window.addEventListener('w-unsaved:confirm', (event) => event.preventDefault());
    HTMLFormElement.prototype.submit.call(form); // a field may be called "submit"
  }

  return { ...dataset, ask, post, leaveQuietly, token: () => token };
})();
