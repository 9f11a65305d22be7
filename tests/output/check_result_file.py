#!/usr/bin/env python3
"""Strict reader of result files (OQSsiquc01res_face_….xml), written from the interface's facts alone and sharing
nothing with the kiosk's writer. Standard library only.

    check_result_file.py [--today] [--away] [--for NAME] FILE...   exit 0 when every file is good; one line a fault
    check_result_file.py --written-by PROGRAM             runs PROGRAM FOLDER, judges what it wrote by its manifest
    check_result_file.py --self-test                      proves that each rule can fail

--for asks besides whether a known kind of reader takes the file: `one-record` (object mapper: one record, no list of
diseases, old classes only), `exact-charset` (refuses another charset than its setting; needs kana and today's stamp),
`utf8-only` (reads UTF-8 and the header first).
"""
import argparse
import datetime
import json
import re
import subprocess
import sys
import tempfile
import xml.parsers.expat
from pathlib import Path

JST = datetime.timezone(datetime.timedelta(hours=9))
NAME = re.compile(r"OQSsiquc01res_face_([0-9]{10})[0-9a-f]{20}_([0-9]{14})\.xml")
DECLARATION = re.compile(rb'\A<\?xml version="1\.0" encoding="(UTF-8|Shift_JIS)" standalone="no"\?>\r?\n')

DAY, TIME, ANY = "day", "time", "text"
YEN = r"[0-9]{1,9}"


def groups(*names):
    """A consent: flag, when it was given, how long it holds."""
    fields = {}
    for name in names:
        fields |= {name + "ConsFlg": "[0123]", name + "ConsTime": TIME, name + "AvailableTime": TIME}
    return fields


TIMED = ["SpecificHealthCheckupsInfo", "PharmacistsInfo", "DiagnosisInfo", "OperationInfo", "DiagnosisName",
         "InfectiousInfo", "AllergyInfo", "ContraindicationInfo", "TestInfo", "PrescriptionInfo"]
TICKET = {
    "TicketType": "0[12]", "MedicalTicketValidDate": DAY, "MedicalTicketExpirationDate": DAY, "IssueNumber": ANY,
    "MedicalTreatmentMonth": "[0-9]{6}", "DesignatedMedicalInstitutionCode": ANY,
    "DesignatedMedicalInstitutionFlag": "[01]", "DesignatedMedicalInstitutionName": ANY,
    "PrescriptionIssuerMedicalInstitutionCode": ANY, "PrescriptionIssuerMedicalInstitutionName": ANY,
    "InjuryName1": ANY, "InjuryName2": ANY, "InjuryName3": ANY, "MedicalTreatmentType": "0[1-5]",
    "SelfPayAmount": YEN, "DistrictContactName": ANY, "HandlingContactName": ANY, "SingleOrCombinedUse": "0[12]",
    "StatusOfSocialInsurance": "0[12]", "ConsistencyFlag": "1", "StatusOfInfecton": "0[12]",
    "StatusOfElderlyMedicalCare": "0[12]", "StatusOfPrefecturalExpenses": "0[12]", "Remarks1": ANY, "Remarks2": ANY,
    "Remarks3": ANY,
}
LIMIT = "LimitApplicationCertificate"
DISEASE = "SpecificDiseases"
RECORD = {
    "InsuredCardClassification": "0[1-7]|A1", "InsurerNumber": " *[0-9]{1,8}", "InsuredCardSymbol": ANY,
    "InsuredIdentificationNumber": ANY, "InsuredBranchNumber": "[0-9]{2}", "PersonalFamilyClassification": "[12]",
    "InsuredName": ANY, "Name": ANY, "NameOfOther": ANY, "NameKana": ANY, "NameOfOtherKana": ANY, "Sex1": "[123]",
    "Sex2": "[123]", "Birthdate": DAY, "Address": ANY, "PostNumber": "[0-9]{3}-[0-9]{4}", "QualificationDate": DAY,
    "DisqualificationDate": DAY, "InsuredCertificateIssuanceDate": DAY, "InsuredCardValidDate": DAY,
    "InsuredCardExpirationDate": DAY, "InsuredPartialContributionRatio": "[0-9]{3}", "PreschoolClassification": "1",
    "ReasonOfLoss": "01|02|03|99", "InsurerName": ANY,
    "ElderlyRecipientCertificateInfo": {
        "ElderlyRecipientCertificateDate": DAY, "ElderlyRecipientValidStartDate": DAY,
        "ElderlyRecipientValidEndDate": DAY, "ElderlyRecipientContributionRatio": "[0-9]{3}"},
    LIMIT + "RelatedConsFlg": "[01]", LIMIT + "RelatedConsTime": TIME,
    LIMIT + "RelatedInfo": {
        LIMIT + "Classification": "0[123]", LIMIT + "ClassificationFlag": "A0[1-6]|B0[1-9]|B10", LIMIT + "Date": DAY,
        LIMIT + "ValidStartDate": DAY, LIMIT + "ValidEndDate": DAY, LIMIT + "LongTermDate": DAY},
    DISEASE + "CertificateRelatedConsFlg": "[0123]", DISEASE + "CertificateRelatedConsTime": TIME,
    DISEASE + "CertificateList": [DISEASE + "CertificateInfo", {
        DISEASE + "DiseaseCategory": "[123]", DISEASE + "CertificateDate": DAY, DISEASE + "ValidStartDate": DAY,
        DISEASE + "ValidEndDate": DAY, DISEASE + "SelfPay": YEN}],
    "PublicExpenseResultList": ["MedicalTicketInfo", TICKET],
    **groups(*TIMED),
    "ArbitraryIdentifier": ANY, "ReferenceNumber": "[0-9]{1,50}",
}
HEADER = {
    "ProcessExecutionTime": TIME, "QualificationConfirmationDate": DAY, "MedicalInstitutionCode": "[0-9]{10}",
    "ArbitraryFileIdentifier": r"[\x21-\x7e]{1,50}", "ReferenceClassification": "[12]", "SegmentOfResult": "1",
    "ErrorCode": ANY, "ErrorMessage": ANY, "CharacterCodeIdentifier": "[01]",
}
BODY = {
    "PrescriptionIssueSelect": "[12]", "ProcessingResultStatus": "1", "ProcessingResultCode": ANY,
    "ProcessingResultMessage": ANY, "QualificationValidity": "[1-6]",
    "ResultList": ["ResultOfQualificationConfirmation", RECORD],
}
NEEDED = {
    "MessageHeader": ["ProcessExecutionTime", "QualificationConfirmationDate", "MedicalInstitutionCode",
                      "ReferenceClassification", "SegmentOfResult", "CharacterCodeIdentifier"],
    "MessageBody": ["ProcessingResultStatus", "QualificationValidity"],
    "ResultOfQualificationConfirmation": ["InsuredCardClassification", "Name", "Sex1", "Birthdate", "InsurerName"],
    "SpecificDiseasesCertificateInfo": ["SpecificDiseasesDiseaseCategory"],
}
OMITTED = {
    "elderly-certificate": ["ElderlyRecipientCertificateInfo"],
    "limit-certificate": [LIMIT + "RelatedConsFlg", LIMIT + "RelatedConsTime", LIMIT + "RelatedInfo"],
    "specific-diseases": [DISEASE + "CertificateRelatedConsFlg", DISEASE + "CertificateRelatedConsTime",
                          DISEASE + "CertificateList"],
    "medical-tickets": ["PublicExpenseResultList"], "reference-number": ["ReferenceNumber"], "unknown": [],
}


class Fault(Exception):
    pass


def hold(truth, text):
    if not truth:
        raise Fault(text)


def day(text):
    hold(re.fullmatch("[0-9]{8}", text), f"{text!r} is not yyyyMMdd")
    try:
        return datetime.datetime.strptime(text, "%Y%m%d")
    except ValueError:
        raise Fault(f"{text} is no day") from None


def time(text):
    hold(re.fullmatch("[0-9]{14}", text), f"{text!r} is not yyyyMMddHHmmss")
    try:
        return datetime.datetime.strptime(text, "%Y%m%d%H%M%S")
    except ValueError:
        raise Fault(f"{text} is no time") from None


def read_tree(text):
    """Nested [name, children, text] by expat, which is fed plain text; nothing but elements may come."""
    root = ["", [], ""]
    path = [root]
    parser = xml.parsers.expat.ParserCreate("utf-8")

    def begin(name, attributes):
        hold(not attributes, f"{name} has attributes")
        element = [name, [], ""]
        path[-1][1].append(element)
        path.append(element)

    def data(piece):
        path[-1][2] += piece

    def strange(*_):
        raise Fault("holds a comment, an instruction, a DTD or CDATA")

    parser.StartElementHandler, parser.EndElementHandler = begin, lambda _: path.pop()
    parser.CharacterDataHandler = data
    parser.CommentHandler = parser.ProcessingInstructionHandler = parser.StartCdataSectionHandler = strange
    parser.StartDoctypeDeclHandler = strange
    try:
        parser.Parse(text.encode("utf-8"), True)
    except xml.parsers.expat.ExpatError as error:
        raise Fault(f"not well-formed: {error}") from None
    hold(len(root[1]) == 1 and root[1][0][0] == "XmlMsg", "the root is not XmlMsg")
    return root[1][0]


def leaf(name, text, rule):
    hold(text != "", f"{name} is empty: what is not known is left out")
    if rule == DAY:
        day(text)
    elif rule == TIME:
        time(text)
    elif rule != ANY:
        hold(re.fullmatch(rule, text), f"{name} is {text!r}")
    if name == "InsurerNumber":
        hold(len(text) == 8, f"InsurerNumber {text!r} is not padded to 8")
    else:
        hold(text == text.strip(), f"{name} has blanks at an end")
    if name in ("Name", "InsuredName", "NameOfOther"):
        hold(" " not in text, f"{name}: half-width space")
    if name in ("NameKana", "NameOfOtherKana"):
        hold(all(c == " " or "\uff61" <= c <= "\uff9f" or "\x21" <= c <= "\x7e" for c in text),
             f"{name} is not half-width")
    return text


def fields(element, rules, unknown):
    """The element's children by name, checked against the rules; lists become lists of such."""
    name, children, text = element
    hold(not text.strip(), f"{name} holds text between its elements")
    values = {}
    for child, grandchildren, value in children:
        if child not in rules:
            hold(unknown, f"{name} holds {child}")
            continue
        hold(child not in values, f"{name} holds {child} twice")
        rule = rules[child]
        if isinstance(rule, dict):
            values[child] = fields([child, grandchildren, value], rule, unknown)
        elif isinstance(rule, list):
            hold(grandchildren and not value.strip(), f"{child} is no list, or an empty one")
            hold(all(item[0] == rule[0] for item in grandchildren), f"{child} holds something else than {rule[0]}")
            values[child] = [fields(item, rule[1], unknown) for item in grandchildren]
        else:
            hold(not grandchildren, f"{child} holds elements")
            values[child] = leaf(child, value, rule)
    for needed in NEEDED.get(name, ()):
        hold(needed in values, f"{name} lacks {needed}")
    return values


def in_order(record, *names):
    dates = [record[name] for name in names if name in record]
    hold(dates == sorted(dates), " is after ".join(reversed(names)))


def check_record(record, header, away):
    for name in TIMED:
        flag, given, until = (record.get(name + part) for part in ("ConsFlg", "ConsTime", "AvailableTime"))
        if flag == "1":
            hold(given and until, f"{name}: agreed without its times")
            held = time(until) - time(given)
            if away:  # a consent at home or online lives longer; how long is the far side's to say
                hold(held > datetime.timedelta(), f"{name}: over before it was given")
            else:
                hold(held == datetime.timedelta(hours=24), f"{name}: does not hold 24 hours")
        else:
            hold(not given and not until, f"{name}: times of a consent that nobody gave")
    for name in (LIMIT + "Related", DISEASE + "CertificateRelated"):
        hold((record.get(name + "ConsFlg") == "1") == (name + "ConsTime" in record), f"{name}: flag and time")
    hold(LIMIT + "RelatedInfo" not in record or record.get(LIMIT + "RelatedConsFlg") == "1", "限度額 without consent")
    hold(day(record["Birthdate"]) <= day(header["QualificationConfirmationDate"]), "born after the visit")
    in_order(record, "QualificationDate", "DisqualificationDate")
    in_order(record, "InsuredCardValidDate", "InsuredCardExpirationDate")
    ratio = record.get("InsuredPartialContributionRatio", "000")
    hold(int(ratio) % 10 == 0 and int(ratio) <= 100, f"a ratio of {ratio} percent")


def check(name, data, unknown=False, away=False):
    """Raises Fault; gives charset, header, body."""
    shape = NAME.fullmatch(name)
    hold(shape, "the name is not that of a face result")
    time(shape[2])
    hold(not data.startswith(b"\xef\xbb\xbf"), "byte order mark")
    declared = DECLARATION.match(data)
    hold(declared, "no declaration at the very beginning, or another one")
    charset = declared[1].decode()
    try:
        text = data[declared.end():].decode("utf-8" if charset == "UTF-8" else "cp932")
    except UnicodeDecodeError as error:
        raise Fault(f"bytes are not {charset}: {error.reason}") from None
    hold("&#" not in text, "numeric reference")
    hold(not re.search("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ufffd\ufffe\uffff]", text), "control character")
    root = read_tree(text)
    hold([part[0] for part in root[1]] == ["MessageHeader", "MessageBody"], "XmlMsg has other parts")
    header = fields(root[1][0], HEADER, unknown)
    body = fields(root[1][1], BODY, unknown)
    hold(header["CharacterCodeIdentifier"] == ("0" if charset == "UTF-8" else "1"), "charset: header and declaration")
    hold(header["MedicalInstitutionCode"] == shape[1], "institution code: name and header")
    hold("ErrorCode" not in header and "ErrorMessage" not in header, "an error in a normal end")
    hold(header["ReferenceClassification"] == "2" or shape[1].startswith("99"),
         "an invented answer passes for a check-in by My Number card")
    records = body.get("ResultList", [])
    expected = {"4": range(0, 1), "5": range(2, 1000)}.get(body["QualificationValidity"], range(1, 2))
    hold(len(records) in expected, f"validity {body['QualificationValidity']} with {len(records)} records")
    for record in records:
        check_record(record, header, away)
    return charset, header, body


def check_stamp(name):
    stamp = time(NAME.fullmatch(name)[2]).replace(tzinfo=JST)
    hold(stamp.date() == datetime.datetime.now(JST).date(), "the stamp is not today's in Japan")


def taken_by(reader, name, charset, body, site_charset):
    """What public readers of such files insist on, by what their code does."""
    records = body.get("ResultList", [])
    if reader == "one-record":
        hold(len(records) == 1, "needs exactly one record")
        hold(DISEASE + "CertificateList" not in records[0], "fails on a list of diseases")
        hold(re.fullmatch("0[1-7]", records[0]["InsuredCardClassification"]), "knows the classes 01 to 07 alone")
        hold(body["QualificationValidity"] in "12345", "does not know validity 6")
    elif reader == "exact-charset":
        hold(charset == site_charset, f"is set to {site_charset}")
        hold(len(records) == 1, "never picks one of several")
        hold(0 < len(records[0].get("NameKana", "")) <= 200, "needs the name in kana")
        check_stamp(name)
    elif reader == "utf8-only":
        hold(charset == "UTF-8", "reads UTF-8 alone")


def verdict(name, data, today=False, readers=(), unknown=False, wanted=None, away=False):
    try:
        charset, header, body = check(name, data, unknown, away)
        if today:
            check_stamp(name)
        for reader in readers:
            try:
                taken_by(reader, name, charset, body, (wanted or {}).get("charset", charset))
            except Fault as fault:
                raise Fault(f"{reader} {fault}") from None
        if wanted is not None:
            hold(charset == wanted["charset"], f"in {charset}, the site wants {wanted['charset']}")
            hold(header["ReferenceClassification"] == wanted["reference_classification"], "ReferenceClassification")
            hold(body["QualificationValidity"] == wanted["validity"], "QualificationValidity")
            for record in body.get("ResultList", []):
                for gone in (element for group in wanted["omit"] for element in OMITTED[group]):
                    hold(gone not in record, f"{gone} although the site's software can't take it")
                for group, flag in wanted["consents"].items():
                    hold(record.get(group + "ConsFlg", "") == flag, f"{group} is not what the patient said")
            hold(unknown or wanted["unknown"] or b"NextYearsElement" not in data, "an unknown element")
    except Fault as fault:
        return str(fault)
    return None


def judge_writer(program):
    with tempfile.TemporaryDirectory() as folder:
        subprocess.run([program, folder], check=True, stdout=subprocess.DEVNULL)
        manifest = json.loads((Path(folder) / "manifest.json").read_text(encoding="utf-8"))
        data = {path.name: path.read_bytes() for path in Path(folder).glob("*.xml")}
    faults = [f"{name}: not in the manifest" for name in data if name not in manifest]
    faults += [f"{name}: was not written" for name in manifest if name not in data]
    for name, wanted in manifest.items():
        found = verdict(name, data.get(name, b""), True, wanted["readers"], wanted["unknown"], wanted)
        if found:
            faults.append(f"{wanted['case']}: {found}")
    print(f"{len(data)} files of {len({w['case'].split(' ')[0] for w in manifest.values()})} messages")
    return faults if len(data) > 100 else faults + ["too few files"]


SAMPLE_NAME = "OQSsiquc01res_face_99199999900a1b2c3d4e5f60718293_20260401093210.xml"
SAMPLE = """<?xml version="1.0" encoding="UTF-8" standalone="no"?>
<XmlMsg><MessageHeader><ProcessExecutionTime>20260401093210</ProcessExecutionTime>
<CharacterCodeIdentifier>0</CharacterCodeIdentifier><SegmentOfResult>1</SegmentOfResult>
<QualificationConfirmationDate>20260401</QualificationConfirmationDate>
<ReferenceClassification>1</ReferenceClassification><ArbitraryFileIdentifier>Lk9-MnBvCxZaSdF=</ArbitraryFileIdentifier>
<MedicalInstitutionCode>9919999990</MedicalInstitutionCode></MessageHeader><MessageBody><ResultList>
<ResultOfQualificationConfirmation><DiagnosisInfoConsFlg>0</DiagnosisInfoConsFlg>
<QualificationDate>20230401</QualificationDate><DisqualificationDate>20270331</DisqualificationDate>
<Sex1>1</Sex1><Name>見本　一郎</Name><InsurerNumber>  999995</InsurerNumber><InsuredCardSymbol>見</InsuredCardSymbol>
<NameKana>ﾐﾎﾝ ｲﾁﾛｳ</NameKana><InsuredCardClassification>01</InsuredCardClassification>
<InsuredBranchNumber>02</InsuredBranchNumber><Birthdate>19880229</Birthdate>
<PharmacistsInfoAvailableTime>20260402093210</PharmacistsInfoAvailableTime>
<PharmacistsInfoConsTime>20260401093210</PharmacistsInfoConsTime><PharmacistsInfoConsFlg>1</PharmacistsInfoConsFlg>
<InsurerName>見本市</InsurerName><PostNumber>000-0001</PostNumber></ResultOfQualificationConfirmation></ResultList>
<ProcessingResultStatus>1</ProcessingResultStatus><QualificationValidity>1</QualificationValidity></MessageBody></XmlMsg>
"""
SPOILT = [  # what, in the name or the text, makes it bad
    ("face_9919999990", "face_"), ("0a1b", "0A1B"), ("_20260401093210.xml", "_20261301093210.xml"),
    ('encoding="UTF-8"', 'encoding="Shift_JIS"'), ('encoding="UTF-8"', 'encoding="utf-16"'), ("<?xml", " <?xml"),
    ("Identifier>0<", "Identifier>1<"), (">9919999990</M", ">9919999991</M"), ("<XmlMsg>", "<Msg>"),
    ("<Sex1>", "<!-- --><Sex1>"), ("<Sex1>", '<Sex1 a="1">'), (">見<", "><![CDATA[見]]><"), (">見<", ">&#x898b;<"),
    (">見<", ">見\x01<"), ("<Sex1>1</Sex1>", "<Sex1>1</Sex1><Sex1>1</Sex1>"), ("<Sex1>1</Sex1>", ""),
    ("<Sex1>1<", "<Sex1>4<"), ("<Sex1>1<", "<Sex1><"), (">  999995<", ">999995<"), ("19880229", "19890229"),
    ("19880229", "20270401"), ("見本　一郎", "見本 一郎"), ("ﾐﾎﾝ ｲﾁﾛｳ", "ミホン　イチロウ"), (">000-0001<", ">0000001<"),
    (">02<", ">2<"), ("PharmacistsInfo", "PharmaceuticalInfo"), (">20260402093210<", ">20260402093211<"),
    ("<PharmacistsInfoConsTime>20260401093210</PharmacistsInfoConsTime>", ""), ("ConsFlg>1<", "ConsFlg>0<"),
    ("DiagnosisInfoConsFlg>0<", "DiagnosisInfoConsFlg>1<"), ("Validity>1<", "Validity>4<"),
    ("Validity>1<", "Validity>5<"), ("Validity>1<", "Validity>7<"), ("Status>1<", "Status>2<"),
    ("Result>1<", "Result>9<"), ("20270331", "20220331"), ("<InsurerName>", "<Extra>x</Extra><InsurerName>"),
    ("</XmlMsg>", ""), ("<ResultList>", "<ResultList>x"), ("Classification>01<", "Classification>08<"),
]


def self_test():
    good = verdict(SAMPLE_NAME, SAMPLE.encode())
    faults = [f"refuses a good file: {good}"] if good else []
    for old, new in SPOILT:
        name, text = SAMPLE_NAME.replace(old, new), SAMPLE.replace(old, new)
        if (name, text) == (SAMPLE_NAME, SAMPLE) or verdict(name, text.encode()) is None:
            faults.append(f"does not notice {old!r} → {new!r}")
    for spoilt in (b"\xef\xbb\xbf" + SAMPLE.encode(), SAMPLE.encode("cp932"), SAMPLE.encode()[:-30], b""):
        if verdict(SAMPLE_NAME, spoilt) is None:
            faults.append(f"does not notice {spoilt[:8]!r}…")
    longer = SAMPLE.replace(">20260402093210<", ">20270401093210<").encode()
    if verdict(SAMPLE_NAME, longer) is None or verdict(SAMPLE_NAME, longer, away=True):
        faults.append("does not tell a consent at home from one at the reception")
    over = SAMPLE.replace(">20260402093210<", ">20260401093209<").encode()
    if verdict(SAMPLE_NAME, over, away=True) is None:
        faults.append("does not notice a consent that was over before it was given")
    foreign = (SAMPLE_NAME.replace("face_99", "face_13"), SAMPLE.replace(">99199", ">13199").encode())
    if verdict(*foreign) is None:
        faults.append("does not notice a made-up check-in outside the invented institutions")
    return faults


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--written-by")
    parser.add_argument("--self-test", action="store_true")
    parser.add_argument("--today", action="store_true")
    parser.add_argument("--away", action="store_true", help="of a home or online visit")
    parser.add_argument("--for", dest="readers", action="append", default=[],
                        choices=["one-record", "exact-charset", "utf8-only"])
    parser.add_argument("files", nargs="*")
    given = parser.parse_args()
    faults = []
    if given.self_test:
        faults += self_test()
    if given.written_by:
        faults += judge_writer(given.written_by)
    for name in given.files:
        found = verdict(Path(name).name, Path(name).read_bytes(), given.today, given.readers, away=given.away)
        faults += [f"{name}: {found}"] if found else []
    if not (given.self_test or given.written_by or given.files):
        parser.error("nothing to check")
    print("\n".join(faults) or "ok")
    return 1 if faults else 0


if __name__ == "__main__":
    sys.exit(main())
