"""A calendar server of others for one test: serve.py radicale|xandikos PORT FOLDER.

It ends when its standard input does, so that it never outlives the test, however that ends.
"""

import os
import runpy
import sys
import threading


def end_with_input():
    while sys.stdin.buffer.read(1):
        pass
    os._exit(0)


kind, port, folder = sys.argv[1:]
threading.Thread(target=end_with_input, daemon=True).start()
if kind == "radicale":
    users = os.path.join(folder, "users")
    with open(users, "w", encoding="utf-8") as file:
        file.write("coach:secret\n")
    sys.argv = [
        "radicale",
        "--config=",
        f"--server-hosts=127.0.0.1:{port}",
        "--auth-type=htpasswd",
        f"--auth-htpasswd-filename={users}",
        "--auth-htpasswd-encryption=plain",
        # A wrong password is answered at once, not after a random while.
        "--auth-delay=0",
        f"--storage-filesystem-folder={folder}/data",
    ]
    runpy.run_module("radicale", run_name="__main__")
else:
    sys.argv = [
        "xandikos",
        "serve",
        f"--directory={folder}/data",
        f"--state-dir={folder}/state",
        "--listen-address=127.0.0.1",
        f"--port={port}",
        "--no-detect-systemd",
        "--defaults",
        "--current-user-principal=/coach/",
    ]
    runpy.run_module("xandikos", run_name="__main__")
