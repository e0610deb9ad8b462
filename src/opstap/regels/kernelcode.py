"""The machine code of a kernel: made by LLVM for this processor, kept beside its text, and loaded.

Whoever wants a kernel first makes it; others wait at the lock on its text and take what was made.
"""

from __future__ import annotations

import ctypes
import fcntl
import hashlib
import os
import tempfile
from collections.abc import Callable, Sequence
from functools import cache
from pathlib import Path
from typing import Any

import numpy as np
import numpy.typing as npt

from opstap.regels.afdruk import LENGTE_KORT, afdruk
from opstap.regels.kernelbron import KERN

Machinekern = Callable[[Sequence[int], Sequence[npt.NDArray[np.int64]]], None]
"""Takes numbers and arrays in the order of the text. Raises `ZeroDivisionError`."""

_OPTIMALISEER = 2
_SCHOON = hashlib.sha256().digest_size


def laad(pad: Path, vertaal: Callable[[], str]) -> Machinekern:
    """The kernel whose text is in `pad`; `vertaal` gives that text for LLVM."""
    opslag = pad.with_suffix(f".{_machine()}.o")
    with open(pad, "rb") as slot:
        code = _gelezen(opslag)
        if code is None:
            fcntl.flock(slot, fcntl.LOCK_EX)
            code = _gelezen(opslag)
        if code is None:
            code = _machinecode(vertaal())
            _bewaar(opslag, code)
    return _roepbaar(code)


def _gelezen(opslag: Path) -> bytes | None:
    """The machine code that is kept, unless there is none or not all of it."""
    try:
        inhoud = opslag.read_bytes()
    except FileNotFoundError:
        return None
    merk, code = inhoud[:_SCHOON], inhoud[_SCHOON:]
    return code if hashlib.sha256(code).digest() == merk else None


def _bewaar(opslag: Path, code: bytes) -> None:
    with tempfile.NamedTemporaryFile(dir=opslag.parent, suffix=".nieuw", delete=False) as nieuw:
        nieuw.write(hashlib.sha256(code).digest() + code)
    os.replace(nieuw.name, opslag)


def _machinecode(tekst: str) -> bytes:
    import llvmlite.binding as llvm

    machine = _doelmachine()
    module = llvm.parse_assembly(tekst)
    module.verify()
    opties = llvm.create_pipeline_tuning_options(speed_level=_OPTIMALISEER)
    opties.loop_vectorization = False
    opties.slp_vectorization = False
    bouwer = llvm.create_pass_builder(machine, opties)
    bouwer.getModulePassManager().run(module, bouwer)
    code: bytes = machine.emit_object(module)
    return code


def _roepbaar(code: bytes) -> Machinekern:
    import llvmlite.binding as llvm

    motor = llvm.create_mcjit_compiler(llvm.parse_assembly(""), _doelmachine())
    motor.add_object_file(llvm.ObjectFileRef.from_data(code))
    motor.finalize_object()
    # Other threads go on while it computes: ctypes lets go of Python during the call.
    functie = ctypes.CFUNCTYPE(ctypes.c_int64, ctypes.c_void_p)(motor.get_function_address(KERN))

    def kern(getallen: Sequence[int], rijen: Sequence[npt.NDArray[np.int64]]) -> None:
        assert motor, "machine code lives as long as its engine"
        delen = (deel for rij in rijen for deel in (rij.ctypes.data, rij.shape[-1]))
        tabel = np.array([*getallen, *delen], dtype=np.int64)
        if functie(tabel.ctypes.data) != 0:
            raise ZeroDivisionError

    return kern


def _doelmachine() -> Any:
    """What LLVM makes code for: this processor. Made for each use, as an engine owns its machine."""
    import llvmlite.binding as llvm

    llvm.initialize_native_target()
    llvm.initialize_native_asmprinter()
    return llvm.Target.from_triple(llvm.get_process_triple()).create_target_machine(
        cpu=llvm.get_host_cpu_name(),
        features=llvm.get_host_cpu_features().flatten(),
        opt=_OPTIMALISEER,
        jit=True,
    )


@cache
def _machine() -> str:
    """Fingerprint of all that machine code depends on beside its text: translator, LLVM and processor."""
    import llvmlite
    import llvmlite.binding as llvm

    hier = Path(__file__)
    namen = (hier.name, "kernelvertaling.py", "kernelllvm.py")
    teksten = [hier.with_name(naam).read_text(encoding="utf-8") for naam in namen]
    versies = [llvmlite.__version__, str(llvm.llvm_version_info), llvm.get_process_triple()]
    return afdruk([*teksten, *versies, llvm.get_host_cpu_name(), llvm.get_host_cpu_features().flatten()])[
        :LENGTE_KORT
    ]
