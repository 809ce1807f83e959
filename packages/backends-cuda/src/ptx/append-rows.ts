// Made by `npm run build:ptx` from sources of the stamp b6865783f954d8d71667962e3122812e.
export default `.version 7.4
.target sm_80
.address_size 64
.visible .entry append_rows(
	.param .align 8 .b8 append_rows_param_0[48]
)
.maxntid 128, 1, 1
{
	.reg .pred 	%p<6>;
	.reg .b32 	%r<21>;
	.reg .f32 	%f<2>;
	.reg .b64 	%rd<35>;
	mov.u32 	%r8, %ctaid.x;
	shl.b32 	%r9, %r8, 7;
	mov.u32 	%r10, %tid.x;
	or.b32  	%r1, %r9, %r10;
	ld.param.v2.u32 	{%r11, %r2}, [append_rows_param_0+32];
	setp.ge.s32 	%p1, %r1, %r11;
	@%p1 bra 	$L__BB0_7;
	mov.b64 	%rd9, append_rows_param_0;
	mov.u64 	%rd1, %rd9;
	ld.param.u32 	%r20, [%rd1+40];
	setp.lt.s32 	%p2, %r20, 1;
	@%p2 bra 	$L__BB0_7;
	div.s32 	%r4, %r1, %r2;
	ld.param.u64 	%rd10, [%rd1+8];
	cvta.to.global.u64 	%rd2, %rd10;
	add.s64 	%rd33, %rd2, 8;
	mov.u64 	%rd34, 0;
	bra.uni 	$L__BB0_3;
$L__BB0_5:
	add.s64 	%rd34, %rd34, 4;
	add.s64 	%rd33, %rd33, 12;
	add.s32 	%r20, %r20, -1;
	setp.eq.s32 	%p5, %r20, 0;
	@%p5 bra 	$L__BB0_7;
$L__BB0_3:
	ld.global.u32 	%r12, [%rd33+-4];
	setp.gt.s32 	%p3, %r12, %r4;
	@%p3 bra 	$L__BB0_5;
	cvt.s64.s32 	%rd6, %r12;
	cvt.u32.u64 	%r13, %rd6;
	ld.global.u32 	%r14, [%rd33];
	add.s32 	%r15, %r14, %r13;
	setp.gt.s32 	%p4, %r15, %r4;
	@%p4 bra 	$L__BB0_6;
	bra.uni 	$L__BB0_5;
$L__BB0_6:
	ld.global.u32 	%r16, [%rd33+-8];
	ld.param.u32 	%r17, [%rd1+44];
	mul.wide.s32 	%rd12, %r17, %r16;
	ld.param.u64 	%rd13, [%rd1+16];
	cvta.to.global.u64 	%rd14, %rd13;
	add.s64 	%rd15, %rd14, %rd34;
	ld.global.s32 	%rd16, [%rd15];
	cvt.s64.s32 	%rd17, %r4;
	add.s64 	%rd18, %rd12, %rd17;
	add.s64 	%rd19, %rd18, %rd16;
	sub.s64 	%rd20, %rd19, %rd6;
	ld.param.u64 	%rd21, [%rd1];
	cvta.to.global.u64 	%rd22, %rd21;
	mul.wide.u32 	%rd23, %r1, 4;
	add.s64 	%rd24, %rd22, %rd23;
	ld.global.f32 	%f1, [%rd24];
	ld.param.u64 	%rd25, [%rd1+24];
	cvta.to.global.u64 	%rd26, %rd25;
	cvt.s64.s32 	%rd27, %r2;
	mul.lo.s64 	%rd28, %rd20, %rd27;
	mul.lo.s32 	%r18, %r4, %r2;
	sub.s32 	%r19, %r1, %r18;
	shl.b64 	%rd29, %rd28, 2;
	add.s64 	%rd30, %rd26, %rd29;
	mul.wide.u32 	%rd31, %r19, 4;
	add.s64 	%rd32, %rd30, %rd31;
	st.global.f32 	[%rd32], %f1;
$L__BB0_7:
	ret;
}
`;
