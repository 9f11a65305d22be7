#!/usr/bin/env python3
"""Convert a TensorFlow.js graph model (model.json + weights) to ONNX as OpenCV 4.6 reads it.

Usage: tfjs_to_onnx.py MODEL.json RESULT.onnx [OUTPUT …]
With OUTPUT names only those outputs, and what they need, are kept.
Needs numpy and onnx (Debian: python3-numpy python3-onnx). Knows the operations of BlazeFace and FaceMesh, no others.

What OpenCV 4.6 wants, and this gives: NCHW throughout, a shape on every graph output, TensorFlow's lopsided SAME padding
as a Pad node of its own, opset 11.
"""
import base64
import json
import pathlib
import sys

import numpy as np
from onnx import TensorProto, checker, helper, numpy_helper, save

DTYPES = {"float32": np.float32, "int32": np.int32, "float16": np.float16}


def read_weights(model, folder):
    weights = {}
    for group in model["weightsManifest"]:
        data = b"".join((folder / path).read_bytes() for path in group["paths"])
        offset = 0
        for entry in group["weights"]:
            stored = entry.get("quantization", {}).get("dtype", entry["dtype"])
            dtype = np.dtype(DTYPES[stored])
            count = int(np.prod(entry["shape"], dtype=np.int64)) if entry["shape"] else 1
            values = np.frombuffer(data, dtype, count, offset).reshape(entry["shape"])
            weights[entry["name"]] = values.astype(DTYPES[entry["dtype"]])
            offset += count * dtype.itemsize
        if offset != len(data):
            raise ValueError(f"weights end at {offset}, file at {len(data)}")
    return weights


def text(attribute):
    return base64.b64decode(attribute["s"]).decode()


def pair(node, key):
    return [int(value) for value in node["attr"][key]["list"]["i"]][1:3]


class Graph:
    def __init__(self, model, weights):
        self.weights = weights
        self.nodes, self.initializers, self.outputs, self.inputs = [], [], [], []
        self.shape = {}   # NCHW shape of each tensor made so far
        for node in model["modelTopology"]["node"]:
            if node["op"] != "Const":
                self.add(node)

    def constant(self, name, values):
        self.initializers.append(numpy_helper.from_array(np.ascontiguousarray(values), name))
        return name

    def make(self, operation, inputs, name, shape, **attributes):
        self.nodes.append(helper.make_node(operation, inputs, [name], name=name, **attributes))
        self.shape[name] = list(shape)
        return name

    def pad(self, source, name, pads):
        shape = [size + pads[i] + pads[i + 4] for i, size in enumerate(self.shape[source])]
        return self.make("Pad", [source, self.constant(name + "/pads", np.array(pads, np.int64))], name, shape,
                         mode="constant")

    def convolution(self, node, inputs, depthwise):
        name, source = node["name"], inputs[0]
        kernel = self.weights[node["input"][1]]
        stride = pair(node, "strides")
        if depthwise:  # [kh, kw, channels, 1] -> [channels, 1, kh, kw]
            filters, group = kernel.transpose(2, 3, 0, 1), kernel.shape[2]
            if kernel.shape[3] != 1:
                raise ValueError("depth multiplier")
        else:          # [kh, kw, in, out] -> [out, in, kh, kw]
            filters, group = kernel.transpose(3, 2, 0, 1), 1
        _, _, height, width = self.shape[source]
        size = [height, width]
        pads = [0, 0, 0, 0]
        if text(node["attr"]["padding"]) == "SAME":
            for axis in range(2):
                wanted = -(-size[axis] // stride[axis])
                total = max((wanted - 1) * stride[axis] + kernel.shape[axis] - size[axis], 0)
                pads[axis], pads[axis + 2] = total // 2, total - total // 2
        if pads[:2] != pads[2:]:
            source = self.pad(source, name + "/same", [0, 0, pads[0], pads[1], 0, 0, pads[2], pads[3]])
            size, pads = self.shape[source][2:], [0, 0, 0, 0]
        out = [(size[i] + pads[i] + pads[i + 2] - kernel.shape[i]) // stride[i] + 1 for i in range(2)]
        operands = [source, self.constant(name + "/filters", filters)]
        fused = [base64.b64decode(s).decode() for s in node["attr"].get("fused_ops", {"list": {}})["list"].get("s", [])]
        if fused[:1] == ["BiasAdd"]:
            operands.append(self.constant(name + "/bias", self.weights[node["input"][2]].reshape(-1)))
        shape = [1, filters.shape[0], *out]
        after = fused[1] if len(fused) > 1 else None
        target = name if after is None else name + "/linear"
        self.make("Conv", operands, target, shape, kernel_shape=list(kernel.shape[:2]), strides=stride, pads=pads,
                  group=group)
        if after == "Relu":
            self.make("Relu", [target], name, shape)
        elif after == "Prelu":
            self.prelu(target, name, self.weights[node["input"][3]])
        elif after is not None:
            raise ValueError(after)

    def prelu(self, source, name, slope):
        values = slope.reshape(-1, 1, 1)
        self.make("PRelu", [source, self.constant(name + "/slope", values)], name, self.shape[source])

    def add(self, node):
        name, operation = node["name"], node["op"]
        inputs = node.get("input", [])
        if operation == "Placeholder":
            size = [int(d["size"]) for d in node["attr"]["shape"]["shape"]["dim"]]
            self.shape[name] = [1, size[3], size[1], size[2]]
            self.inputs.append(helper.make_tensor_value_info(name, TensorProto.FLOAT, self.shape[name]))
        elif operation == "_FusedConv2D":
            self.convolution(node, inputs, depthwise=False)
        elif operation == "DepthwiseConv2dNative":
            # The batch normalisation of these was folded into the convolution after them: no bias here.
            self.convolution(node, inputs, depthwise=True)
        elif operation == "AddV2":
            self.add_tensors(node, inputs)
        elif operation == "Relu":
            self.make("Relu", inputs, name, self.shape[inputs[0]])
        elif operation == "Sigmoid":
            self.make("Sigmoid", inputs, name, self.shape[inputs[0]])
        elif operation == "Prelu":
            self.prelu(inputs[0], name, self.weights[node["input"][1]])
        elif operation == "Pad":
            before_after = self.weights[node["input"][1]][[0, 3, 1, 2]]  # rows N, H, W, C -> N, C, H, W
            self.pad(inputs[0], name, [int(v) for v in before_after[:, 0]] + [int(v) for v in before_after[:, 1]])
        elif operation == "MaxPool":
            kernel, stride, shape = pair(node, "ksize"), pair(node, "strides"), self.shape[inputs[0]]
            if any(shape[2 + i] % stride[i] for i in range(2)) or kernel != stride:
                raise ValueError("pooling with padding")
            self.make("MaxPool", inputs[:1], name, shape[:2] + [shape[2 + i] // stride[i] for i in range(2)],
                      kernel_shape=kernel, strides=stride)
        elif operation == "Reshape":
            wanted = [int(v) for v in self.weights[node["input"][1]]]
            wanted[0] = 1
            shape = self.shape[inputs[0]]
            order = self.make("Transpose", inputs[:1], name + "/nhwc", [shape[0], shape[2], shape[3], shape[1]],
                              perm=[0, 2, 3, 1])
            total = int(np.prod(shape))
            if -1 in wanted:
                wanted[wanted.index(-1)] = total // -int(np.prod(wanted))
            target = self.constant(name + "/shape", np.array(wanted, np.int64))
            self.make("Reshape", [order, target], name, wanted)
        elif operation == "Identity":
            self.outputs.append(helper.make_tensor_value_info(inputs[0], TensorProto.FLOAT, self.shape[inputs[0]]))
        else:
            raise ValueError(operation)

    def add_tensors(self, node, inputs):
        if inputs[1] in self.weights:  # a bias left on its own
            bias = self.constant(node["name"] + "/bias", self.weights[inputs[1]].reshape(1, -1, 1, 1))
            inputs = [inputs[0], bias]
        elif self.shape[inputs[0]] != self.shape[inputs[1]]:
            raise ValueError(f"{node['name']}: {self.shape[inputs[0]]} + {self.shape[inputs[1]]}")
        self.make("Add", inputs, node["name"], self.shape[inputs[0]])

    def short_names(self, outputs):
        """Output names are the last part of TensorFlow's path (classificators_1, output_mesh …)."""
        for value in outputs:
            parts = value.name.split("/")
            short = parts[-1] if parts[-1] != "Reshape" else parts[-2]
            for node in self.nodes:
                if node.output[0] == value.name:
                    node.output[0] = short
            value.name = short


    def keep(self, names):
        self.outputs = [value for value in self.outputs if value.name in names]
        needed, kept = {value.name for value in self.outputs}, []
        for node in reversed(self.nodes):
            if node.output[0] in needed:
                needed.update(node.input)
                kept.insert(0, node)
        self.nodes = kept
        self.initializers = [tensor for tensor in self.initializers if tensor.name in needed]


def main():
    path = pathlib.Path(sys.argv[1])
    model = json.loads(path.read_text())
    graph = Graph(model, read_weights(model, path.parent))
    graph.short_names(graph.outputs)
    if len(sys.argv) > 3:
        graph.keep(sys.argv[3:])
    result = helper.make_model(helper.make_graph(graph.nodes, path.stem, graph.inputs, graph.outputs, graph.initializers),
                               opset_imports=[helper.make_opsetid("", 11)], ir_version=7,
                               producer_name="madoguchi tfjs_to_onnx")
    checker.check_model(result)
    save(result, sys.argv[2])
    print([(o.name, [d.dim_value for d in o.type.tensor_type.shape.dim]) for o in graph.outputs])


if __name__ == "__main__":
    main()
