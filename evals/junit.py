"""Which case failed, for a build server? JUnit's XML, one test suite per eval suite."""

import re
from collections.abc import Sequence
from xml.etree.ElementTree import Element, SubElement, indent, tostring

from evals.gate import HELD
from evals.graders import Grade

NOT_XML = re.compile("[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


def junit(grades: Sequence[Grade], worse: frozenset[str]) -> str:
    """Return the report; a case named in `worse` (“suite id”) fails, a known failure is skipped, with why."""
    root = Element("testsuites")
    for suite in dict.fromkeys(grade.suite for grade in grades):
        own = [grade for grade in grades if grade.suite == suite]
        failed = [one for one in own if f"{one.suite} {one.id}" in worse]
        skipped = sum(one not in failed and (not one.passed or bool(one.unmeasurable)) for one in own)
        counts = {"tests": str(len(own)), "failures": str(len(failed)), "skipped": str(skipped)}
        node = SubElement(root, "testsuite", {"name": suite, **counts})
        for one in own:
            case = SubElement(node, "testcase", classname=suite, name=one.id, time=f"{one.milliseconds / 1000:.3f}")
            why = NOT_XML.sub("�", one.unmeasurable or (one.why if one.split == "dev" else HELD))
            if one in failed:
                SubElement(case, "failure", message="got worse").text = why
            elif not one.passed:
                SubElement(case, "skipped", message=f"fails in the baseline too: {why[:200]}")
    indent(root)
    return tostring(root, encoding="unicode", xml_declaration=True)
