#!/usr/bin/env python3
"""Judges face result files (OQSsiquc01res_face_*.xml) strictly, knowing nothing of the program that wrote them.

Written from the interface's description alone, with the standard library alone, so that a mistake in the writer
is not repeated here.

  check_face_file.py FILE...             judge these files
  check_face_file.py --written-by PROG   let PROG write files into an empty folder, judge them, then damage good
                                         ones in known ways and insist that each damage is found
"""
import datetime
import re
import subprocess
import sys
import tempfile
import unicodedata
import xml.etree.ElementTree as ET
from pathlib import Path

NAME = re.compile(r"OQSsiquc01res_face_(?P<code>[0-9]{10})[0-9a-f]{20}_(?P<stamp>[0-9]{14})\.xml")
DECLARATION = re.compile(rb'<\?xml version="1\.0" encoding="(UTF-8|Shift_JIS)" standalone="no"\?>')

HEADER = ["ProcessExecutionTime", "QualificationConfirmationDate", "MedicalInstitutionCode",
          "ArbitraryFileIdentifier", "ReferenceClassification", "SegmentOfResult", "ErrorCode", "ErrorMessage",
          "CharacterCodeIdentifier"]
HEADER_REQUIRED = {"ProcessExecutionTime", "QualificationConfirmationDate", "MedicalInstitutionCode",
                   "ReferenceClassification", "SegmentOfResult", "CharacterCodeIdentifier"}
BODY = ["PrescriptionIssueSelect", "ProcessingResultStatus", "ProcessingResultCode", "ProcessingResultMessage",
        "QualificationValidity", "ResultList"]
CONSENTS = ["SpecificHealthCheckupsInfo", "PharmacistsInfo", "DiagnosisInfo", "OperationInfo"]
RECORD = ["InsuredCardClassification", "InsurerNumber", "InsuredCardSymbol", "InsuredIdentificationNumber",
          "InsuredBranchNumber", "PersonalFamilyClassification", "InsuredName", "Name", "NameOfOther", "NameKana",
          "NameOfOtherKana", "Sex1", "Sex2", "Birthdate", "Address", "PostNumber", "QualificationDate",
          "DisqualificationDate", "InsuredCertificateIssuanceDate", "InsuredCardValidDate",
          "InsuredCardExpirationDate", "InsuredPartialContributionRatio", "PreschoolClassification", "ReasonOfLoss",
          "InsurerName", "ElderlyRecipientCertificateInfo", "LimitApplicationCertificateRelatedConsFlg",
          "LimitApplicationCertificateRelatedConsTime", "LimitApplicationCertificateRelatedInfo",
          "SpecificDiseasesCertificateRelatedConsFlg", "SpecificDiseasesCertificateRelatedConsTime",
          "SpecificDiseasesCertificateList", "PublicExpenseResultList"]
RECORD += [name + part for name in CONSENTS for part in ("ConsFlg", "ConsTime", "AvailableTime")]
RECORD += ["ArbitraryIdentifier", "ReferenceNumber"]
RECORD_REQUIRED = {"InsuredCardClassification", "Name", "Sex1", "Birthdate", "InsurerName"}
ELDERLY = ["ElderlyRecipientCertificateDate", "ElderlyRecipientValidStartDate", "ElderlyRecipientValidEndDate",
           "ElderlyRecipientContributionRatio"]
LIMIT = ["LimitApplicationCertificateClassification", "LimitApplicationCertificateClassificationFlag",
         "LimitApplicationCertificateDate", "LimitApplicationCertificateValidStartDate",
         "LimitApplicationCertificateValidEndDate", "LimitApplicationCertificateLongTermDate"]
DISEASE = ["SpecificDiseasesDiseaseCategory", "SpecificDiseasesCertificateDate", "SpecificDiseasesValidStartDate",
           "SpecificDiseasesValidEndDate", "SpecificDiseasesSelfPay"]

CODES = {
    "ReferenceClassification": "1|2", "SegmentOfResult": "1|2|9", "CharacterCodeIdentifier": "0|1",
    "ProcessingResultStatus": "1|2", "QualificationValidity": "[1-6]", "PrescriptionIssueSelect": "1|2",
    "InsuredCardClassification": "0[1-7]|A1", "PersonalFamilyClassification": "1|2", "Sex1": "[123]",
    "Sex2": "[123]", "ReasonOfLoss": "01|02|03|99", "PreschoolClassification": "1",
    "InsuredBranchNumber": "[0-9]{2}", "InsuredPartialContributionRatio": "[0-9]{3}",
    "ElderlyRecipientContributionRatio": "[0-9]{3}", "PostNumber": "[0-9]{3}-[0-9]{4}",
    "LimitApplicationCertificateClassification": "0[123]",
    "LimitApplicationCertificateClassificationFlag": "A0[1-6]|B0[1-9]|B10", "SpecificDiseasesDiseaseCategory": "[123]",
    "SpecificDiseasesSelfPay": "[0-9]+", "MedicalInstitutionCode": "[0-9]{10}", "ReferenceNumber": "[0-9]{1,50}",
    "InsurerNumber": "(?=.{8}$) *[0-9]{6,8}", "ArbitraryFileIdentifier": "[\\x21-\\x7e]{1,50}",
}


class Wrong(Exception):
    pass


def need(condition, message):
    if not condition:
        raise Wrong(message)


def date(text):
    need(re.fullmatch("[0-9]{8}", text), f"{text!r} is not yyyyMMdd")
    try:
        datetime.datetime.strptime(text, "%Y%m%d")
    except ValueError as error:
        raise Wrong(f"{text} is no day") from error


def moment(text):
    need(re.fullmatch("[0-9]{14}", text), f"{text!r} is not yyyyMMddHHmmss")
    try:
        return datetime.datetime.strptime(text, "%Y%m%d%H%M%S")
    except ValueError as error:
        raise Wrong(f"{text} is no time") from error


def leaf(element):
    name, text = element.tag, element.text or ""
    need(text, f"{name} is empty: it should be left out")
    need(not any(unicodedata.category(c) == "Cc" for c in text), f"{name} holds a control character")
    if name != "InsurerNumber":
        need(text == text.strip(" "), f"{name} has blanks around it")
    if name in CODES:
        need(re.fullmatch(CODES[name], text), f"{name} is {text!r}")
    if name.endswith("Date"):
        date(text)
    if name.endswith("Time"):
        moment(text)
    if name.endswith("ConsFlg"):
        need(text in ("0", "1"), f"{name} is {text!r}")
    if name == "Birthdate":
        date(text)
    if name in ("Name", "InsuredName", "NameOfOther"):
        need(" " not in text, f"{name} has a half-width space")
    if name in ("NameKana", "NameOfOtherKana"):
        need(re.fullmatch("[\\uff61-\\uff9f\\x20-\\x7e]+", text), f"{name} is not half-width")


def group(element, allowed, required=()):
    need(not element.attrib, f"{element.tag} has attributes")
    names = [child.tag for child in element]
    need(len(set(names)) == len(names), f"{element.tag} holds an element twice")
    for name in names:
        need(name in allowed, f"{element.tag} holds {name}")
    for name in required:
        need(name in names, f"{element.tag} lacks {name}")
    need(names == sorted(names, key=allowed.index), f"{element.tag} is not in the order of the interface")
    for child in element:
        need(not child.attrib, f"{child.tag} has attributes")
        if len(child) == 0:
            leaf(child)
    return {child.tag: child for child in element}


def consents(fields):
    text = {name: child.text for name, child in fields.items()}
    for name in CONSENTS:
        flag, given, until = (text.get(name + part) for part in ("ConsFlg", "ConsTime", "AvailableTime"))
        if flag == "1":
            need(given and until, f"{name}: consent without its times")
            need(moment(until) - moment(given) == datetime.timedelta(days=1), f"{name}: not 24 hours")
        else:
            need(not given and not until, f"{name}: times without consent")
    need(text.get("DiagnosisInfoConsFlg") == text.get("PharmacistsInfoConsFlg"), "one question, two answers")
    for name in ("LimitApplicationCertificateRelated", "SpecificDiseasesCertificateRelated"):
        need((text.get(name + "ConsFlg") == "1") == (name + "ConsTime" in text), f"{name}: flag and time differ")


def record(element):
    fields = group(element, RECORD, RECORD_REQUIRED)
    consents(fields)
    if "ElderlyRecipientCertificateInfo" in fields:
        group(fields["ElderlyRecipientCertificateInfo"], ELDERLY)
    if "LimitApplicationCertificateRelatedInfo" in fields:
        group(fields["LimitApplicationCertificateRelatedInfo"], LIMIT)
    for disease in fields.get("SpecificDiseasesCertificateList", ()):
        need(disease.tag == "SpecificDiseasesCertificateInfo", "list of diseases")
        group(disease, DISEASE)


def check(name, data):
    shape = NAME.fullmatch(name)
    need(shape, "the name has not the shape of a face result")
    moment(shape["stamp"])
    declaration = DECLARATION.match(data)
    need(declaration, "no declaration at the very beginning, or another one")
    charset = declaration[1].decode()
    text = data.decode("utf-8" if charset == "UTF-8" else "cp932")
    need("<!" not in text, "DTD, CDATA or comment")
    need("&#" not in text, "numeric reference")
    need(not re.search("[\\x00-\\x09\\x0b\\x0c\\x0e-\\x1f\\x7f]", text), "control character")
    root = ET.fromstring(text[declaration.end():])
    need(root.tag == "XmlMsg" and not root.attrib, "root")
    need([child.tag for child in root] == ["MessageHeader", "MessageBody"], "parts of XmlMsg")
    header = group(root[0], HEADER, HEADER_REQUIRED)
    body = group(root[1], BODY, {"ProcessingResultStatus", "QualificationValidity", "ResultList"})
    need(header["CharacterCodeIdentifier"].text == ("0" if charset == "UTF-8" else "1"), "charset contradicts itself")
    need(header["MedicalInstitutionCode"].text == shape["code"], "name and header: institution code")
    need(header["ReferenceClassification"].text == "2" or shape["code"].startswith("99"),
         "a simulated My Number check-in outside the invented institutions")
    need(header["SegmentOfResult"].text == "1" and body["ProcessingResultStatus"].text == "1", "not a normal end")
    records = list(body["ResultList"])
    need(len(records) == 1, f"{len(records)} records")
    need(records[0].tag == "ResultOfQualificationConfirmation", "record")
    record(records[0])
    stranger = {"QualificationConfirmSearchInfo", "QualificationConfirmationKey"} & {e.tag for e in root.iter()}
    need(not stranger, "holds what belongs to other messages")


def verdict(name, data):
    try:
        check(name, data)
    except (Wrong, UnicodeDecodeError, ET.ParseError) as error:
        return str(error) or type(error).__name__
    return None


DAMAGE = [
    ("short name", lambda n, d: (n.replace("face_9910000017", "face_"), d)),
    ("upper-case hex", lambda n, d: (n[:29] + "A" + n[30:], d)),
    ("byte order mark", lambda n, d: (n, b"\xef\xbb\xbf" + d)),
    ("other charset declared", lambda n, d: (n, d.replace(b"UTF-8", b"Shift_JIS", 1))),
    ("identifier contradicts", lambda n, d: (n, d.replace(b"Identifier>0<", b"Identifier>1<", 1))),
    ("insurer unpadded", lambda n, d: (n, d.replace(b">  991117<", b">991117<", 1))),
    ("wide kana", lambda n, d: (n, d.replace("ｿﾗﾉ".encode(), "ソラノ".encode(), 1))),
    ("half space in name", lambda n, d: (n, d.replace("空野　次郎</Name>".encode(), "空野 次郎</Name>".encode(), 1))),
    ("time without consent", lambda n, d: (n, d.replace(b"InfoConsFlg>1<", b"InfoConsFlg>0<", 1))),
    ("impossible date", lambda n, d: (n, d.replace(b"<Birthdate>19920229", b"<Birthdate>19930229", 1))),
    ("empty element", lambda n, d: (n, d.replace(b"<Sex1>", b"<InsuredName></InsuredName><Sex1>", 1))),
    ("wrong order", lambda n, d: (n, re.sub(rb"(<Sex1>.*?</Sex1>)\s*(<Birthdate>.*?</Birthdate>)", rb"\2\1", d))),
    ("missing insurer", lambda n, d: (n, re.sub(rb"<InsurerName>.*?</InsurerName>", b"", d))),
    ("foreign institution", lambda n, d: (n, d.replace(b"Code>9910000017<", b"Code>9910000018<", 1))),
    ("attribute", lambda n, d: (n, d.replace(b"<Sex1>", b'<Sex1 a="b">', 1))),
    ("comment", lambda n, d: (n, d.replace(b"<Sex1>", b"<!-- --><Sex1>", 1))),
    ("cut off", lambda n, d: (n, d[:-20])),
    ("unknown element", lambda n, d: (n, d.replace(b"<InsurerName>", b"<Insurer>x</Insurer><InsurerName>", 1))),
    ("wrong name of drug consent", lambda n, d: (n, d.replace(b"PharmacistsInfo", b"PharmaceuticalInfo"))),
]


def judge_writer(program):
    with tempfile.TemporaryDirectory() as folder:
        subprocess.run([program, folder], check=True, stdout=subprocess.DEVNULL)
        files = {path.name: path.read_bytes() for path in Path(folder).iterdir()}
    faults = [f"{name}: {fault}" for name, data in files.items() if (fault := verdict(name, data))]
    if len(files) < 10:
        faults.append(f"only {len(files)} files were written")
    victims = [(n, d) for n, d in files.items() if b"UTF-8" in d and b"  991117" in d and "空野".encode() in d
               and b"InfoConsFlg>1<" in d]
    for what, damage in DAMAGE:
        changed = [damage(name, data) for name, data in victims]
        if not victims or changed == victims or any(verdict(*pair) is None for pair in changed):
            faults.append(f"the checker does not notice: {what}")
    return faults


def main(arguments):
    if len(arguments) == 2 and arguments[0] == "--written-by":
        faults = judge_writer(arguments[1])
    elif arguments and not arguments[0].startswith("-"):
        faults = [f"{name}: {fault}" for name in arguments
                  if (fault := verdict(Path(name).name, Path(name).read_bytes()))]
    else:
        print(__doc__, file=sys.stderr)
        return 2
    print("\n".join(faults) or "ok")
    return 1 if faults else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
