/* A story's body: Wagtail's stream of blocks, which takes dropped pictures one by one or as a gallery. */
(() => {
  const { StreamBlock, StreamBlockDefinition } = window.wagtailStreamField.blocks;
  const { addButton, takeDrops, indexOf, openTray, pictureState, remover } = window.bulkUpload;

  const bodies = [];

  class StoryBlock extends StreamBlock {
    constructor(...args) {
      super(...args);
      bodies.push(this);
      takeDrops(this, (files, control) => this.takeFiles(files, control));
    }

    _createInsertionControl(placeholder, opts) {
      const control = super._createInsertionControl(placeholder, opts);
      addButton(control, this.blockDef.meta.bulkUpload, (files) => this.takeFiles(files, control));
      return control;
    }

    takeFiles(files, control) {
      const ways = [
        { label: "Từng ảnh riêng", insert: (pictures) => this.insertPictures(pictures, control) },
        { label: "Thành một bộ ảnh", insert: (pictures) => this.insertGallery(pictures, control) },
      ];
      openTray(files, control, this.blockDef.meta.bulkUpload, ways);
    }

    insertPictures(pictures, control) {
      const at = indexOf(this, control);
      const empty = this.blockDef.initialChildStates.image;
      const children = pictures.map((picture, count) =>
        this.insert(
          { type: "image", value: pictureState(empty, picture), id: window.crypto.randomUUID() },
          at + count,
        ),
      );
      return remover(this, children);
    }

    insertGallery(pictures, control) {
      const empty = this.blockDef.initialChildStates.image;
      const values = pictures.map((picture) => ({
        value: pictureState(empty, picture),
        id: window.crypto.randomUUID(),
      }));
      return remover(this, [this.insertPicturesAsOne(values, indexOf(this, control))]);
    }

    insertPicturesAsOne(pictures, at) {
      const value = { ...this.blockDef.initialChildStates.gallery, pictures };
      return this.insert({ type: "gallery", value, id: window.crypto.randomUUID() }, at);
    }

    /** Put picture blocks, in the given order, into one gallery where the first of them stands; return what undoes it. */
    gather(children) {
      const places = children.map((child) => this.children.indexOf(child));
      const taken = children.map((child, number) => ({ at: places[number], state: child.getState() }));
      const pictures = taken.map(({ state: { value, id } }) => ({ value, id: id ?? window.crypto.randomUUID() }));
      const gallery = this.insertPicturesAsOne(pictures, Math.min(...places));
      remover(this, children)();
      const made = JSON.stringify(gallery.getState());
      return () => {
        const at = this.children.indexOf(gallery);
        if (at < 0 || JSON.stringify(gallery.getState()) !== made) return false; // what was written since is kept
        this.deleteBlock(at, { animate: true });
        taken.sort((one, other) => one.at - other.at).forEach(({ state, at: place }) => this.insert(state, place));
        return true;
      };
    }
  }

  /** Put the picture blocks that hold these inputs into one gallery; return what undoes it, or null where one is gone. */
  function gather(inputs) {
    const holds = (input) => (child) => child.type === "image" && child.element.contains(input);
    const body = bodies.find(({ children }) => children.some(holds(inputs[0])));
    const children = inputs.map((input) => body?.children.find(holds(input)));
    return children.every(Boolean) ? body.gather(children) : null;
  }

  class StoryBlockDefinition extends StreamBlockDefinition {
    render(placeholder, prefix, initialState, initialError) {
      return new StoryBlock(this, placeholder, prefix, initialState, initialError);
    }
  }

  window.telepath.register("cms.bulk_upload.StoryBlock", StoryBlockDefinition);
  window.bulkUpload.gather = gather;
})();
