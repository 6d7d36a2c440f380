"""A window of another program from which one file can be dragged. Ends when the file was let go."""

import pathlib
import sys

import gi

gi.require_version("Gdk", "3.0")
gi.require_version("Gtk", "3.0")
from gi.repository import Gdk, Gtk  # noqa: E402

uri = pathlib.Path(sys.argv[1]).resolve().as_uri()

window = Gtk.Window(title="Drag source", decorated=False)
window.set_default_size(140, 80)
window.set_keep_above(True)
window.move(0, 0)

handle = Gtk.EventBox()
handle.add(Gtk.Label(label="file"))
handle.drag_source_set(Gdk.ModifierType.BUTTON1_MASK, [], Gdk.DragAction.COPY)
handle.drag_source_add_uri_targets()
handle.connect("drag-data-get", lambda _w, _c, data, _i, _t: data.set_uris([uri]))
handle.connect("drag-end", lambda *_: Gtk.main_quit())

window.add(handle)
window.connect("destroy", Gtk.main_quit)
window.show_all()
Gtk.main()
