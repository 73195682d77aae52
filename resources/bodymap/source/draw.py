#!/usr/bin/env python3
# SPDX-FileCopyrightText: Calfwise contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Write the body map's views from their key points: python3 draw.py"""
import pathlib
import sys

sys.dont_write_bytecode = True

import lateral
import medial
import posterior
import sole

if __name__ == "__main__":
    target = pathlib.Path(__file__).resolve().parent.parent
    for view in (posterior, medial, lateral, sole):
        (target / f"{view.NAME}.svg").write_text(view.drawing().text(), encoding="utf-8")
